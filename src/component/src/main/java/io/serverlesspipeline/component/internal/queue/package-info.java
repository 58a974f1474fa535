/** The queues: what they have in common, and the work queue with its settings. */
@NullMarked
package io.serverlesspipeline.component.internal.queue;

import org.jspecify.annotations.NullMarked;
