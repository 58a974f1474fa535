@NullMarked
package io.serverlesspipeline.benchmark.micro;

import org.jspecify.annotations.NullMarked;
