/** The document, its tables and its plot, made from the results file. */
@NullMarked
package io.serverlesspipeline.benchmark.report;

import org.jspecify.annotations.NullMarked;
