/** Statistics of samples: medians, ratios with confidence intervals, and linear regressions. */
@NullMarked
package io.serverlesspipeline.benchmark.statistics;

import org.jspecify.annotations.NullMarked;
