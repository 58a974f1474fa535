@NullMarked
package io.serverlesspipeline.benchmark.command;

import org.jspecify.annotations.NullMarked;
