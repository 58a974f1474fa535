/**
 * The interface between the pipeline's function and code of your own.
 *
 * <p>A {@link io.serverlesspipeline.handler.api.RecordTransformer} receives each record of an uploaded file, and emits
 * the records that the function stores in its place. The function still handles everything else: formats, keys from the
 * emitted fields, order, duplicates, limits, checkpoints and failures.
 *
 * <p>This package follows semantic versioning. It needs nothing but Java 17.
 */
@NullMarked
package io.serverlesspipeline.handler.api;

import org.jspecify.annotations.NullMarked;
