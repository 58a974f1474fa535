@NullMarked
package io.serverlesspipeline.benchmark.scale;

import org.jspecify.annotations.NullMarked;
