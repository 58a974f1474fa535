/** The ordinary Java handler that the benchmarks compare with. */
@NullMarked
package io.serverlesspipeline.benchmark.ordinary;

import org.jspecify.annotations.NullMarked;
