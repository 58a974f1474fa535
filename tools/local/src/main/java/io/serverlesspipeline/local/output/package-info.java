/** Everything that is printed: the console, its colours, tables, sizes and durations. */
@NullMarked
package io.serverlesspipeline.local.output;

import org.jspecify.annotations.NullMarked;
