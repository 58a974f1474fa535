/** Generates the performance document's tables and plot from the results files. */
@NullMarked
package io.serverlesspipeline.benchmark.report;

import org.jspecify.annotations.NullMarked;
