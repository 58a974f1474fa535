@NullMarked
package io.serverlesspipeline.benchmark.statistics;

import org.jspecify.annotations.NullMarked;
