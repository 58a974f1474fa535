/** Other programs that the local run starts. */
@NullMarked
package io.serverlesspipeline.emulator.process;

import org.jspecify.annotations.NullMarked;
