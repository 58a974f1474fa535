/** Writes the structured log line of each object. */
@NullMarked
package io.serverlesspipeline.handler.log;

import org.jspecify.annotations.NullMarked;
