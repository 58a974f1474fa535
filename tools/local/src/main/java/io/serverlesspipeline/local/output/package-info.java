/** Prints to the console: colors, tables, progress, sizes and durations. */
@NullMarked
package io.serverlesspipeline.local.output;

import org.jspecify.annotations.NullMarked;
