/** The results file: samples, and the machine that they come from. */
@NullMarked
package io.serverlesspipeline.benchmark.result;

import org.jspecify.annotations.NullMarked;
