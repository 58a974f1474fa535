/** What is made of samples: medians, ratios with confidence intervals, slopes. */
@NullMarked
package io.serverlesspipeline.benchmark.statistics;

import org.jspecify.annotations.NullMarked;
