/**
 * Tests a {@link io.serverlesspipeline.handler.api.RecordTransformer} without a cloud.
 *
 * <p>{@link io.serverlesspipeline.handler.testkit.LocalFunction} stores a file with the function's own code: its
 * readers, entity mapping, limits and transformers. Only the bucket and the table are in memory.
 */
@NullMarked
package io.serverlesspipeline.handler.testkit;

import org.jspecify.annotations.NullMarked;
