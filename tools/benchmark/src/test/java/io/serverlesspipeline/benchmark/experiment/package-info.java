@NullMarked
package io.serverlesspipeline.benchmark.experiment;

import org.jspecify.annotations.NullMarked;
