/** The experiments: what is started, in which order, and what is measured. */
@NullMarked
package io.serverlesspipeline.benchmark.experiment;

import org.jspecify.annotations.NullMarked;
