/** Tells failures that may pass from those that don't, and how long to wait before the next try. */
@NullMarked
package io.serverlesspipeline.handler.retry;

import org.jspecify.annotations.NullMarked;
