/** Tests of the benchmarks. */
@NullMarked
package io.serverlesspipeline.benchmark;

import org.jspecify.annotations.NullMarked;
