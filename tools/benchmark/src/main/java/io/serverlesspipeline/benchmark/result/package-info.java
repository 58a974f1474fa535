/** The results of benchmark runs: samples, and the machine they were measured on. */
@NullMarked
package io.serverlesspipeline.benchmark.result;

import org.jspecify.annotations.NullMarked;
