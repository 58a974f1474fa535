/** Sends the rest of an upload to the work queue. */
@NullMarked
package io.serverlesspipeline.handler.queue;

import org.jspecify.annotations.NullMarked;
