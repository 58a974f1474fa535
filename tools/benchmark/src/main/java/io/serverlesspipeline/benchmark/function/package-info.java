/** The functions to compare, and their processes. */
@NullMarked
package io.serverlesspipeline.benchmark.function;

import org.jspecify.annotations.NullMarked;
