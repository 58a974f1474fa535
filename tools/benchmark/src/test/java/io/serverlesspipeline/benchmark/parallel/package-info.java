@NullMarked
package io.serverlesspipeline.benchmark.parallel;

import org.jspecify.annotations.NullMarked;
