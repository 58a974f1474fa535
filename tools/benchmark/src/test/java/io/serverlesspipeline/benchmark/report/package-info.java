@NullMarked
package io.serverlesspipeline.benchmark.report;

import org.jspecify.annotations.NullMarked;
