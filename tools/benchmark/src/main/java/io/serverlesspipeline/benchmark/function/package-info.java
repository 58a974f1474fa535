/** The functions that are compared, and their processes. */
@NullMarked
package io.serverlesspipeline.benchmark.function;

import org.jspecify.annotations.NullMarked;
