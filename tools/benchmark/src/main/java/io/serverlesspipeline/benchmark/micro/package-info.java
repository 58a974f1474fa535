/** Micro-benchmarks of the function's reader and mapping. */
@NullMarked
package io.serverlesspipeline.benchmark.micro;

import org.jspecify.annotations.NullMarked;
