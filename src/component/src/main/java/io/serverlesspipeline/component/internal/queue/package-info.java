/** The pipeline's queues. */
@NullMarked
package io.serverlesspipeline.component.internal.queue;

import org.jspecify.annotations.NullMarked;
