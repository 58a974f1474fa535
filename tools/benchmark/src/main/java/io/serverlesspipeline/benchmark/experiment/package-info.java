/** The experiments, which define what is measured and in which order. */
@NullMarked
package io.serverlesspipeline.benchmark.experiment;

import org.jspecify.annotations.NullMarked;
