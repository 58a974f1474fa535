/** Sends the rest of an upload, and the ranges of a large one, to the work queue. */
@NullMarked
package io.serverlesspipeline.handler.queue;

import org.jspecify.annotations.NullMarked;
