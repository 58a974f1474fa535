/** Writes a structured log line for each upload. */
@NullMarked
package io.serverlesspipeline.handler.log;

import org.jspecify.annotations.NullMarked;
