/** The ordinary Java handler that the benchmarks use for comparison. */
@NullMarked
package io.serverlesspipeline.benchmark.ordinary;

import org.jspecify.annotations.NullMarked;
