/** The command line of the benchmarks. */
@NullMarked
package io.serverlesspipeline.benchmark.command;

import org.jspecify.annotations.NullMarked;
