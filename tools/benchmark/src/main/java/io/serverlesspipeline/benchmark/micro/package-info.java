/** Microbenchmarks of the function's record reader and mapping. */
@NullMarked
package io.serverlesspipeline.benchmark.micro;

import org.jspecify.annotations.NullMarked;
