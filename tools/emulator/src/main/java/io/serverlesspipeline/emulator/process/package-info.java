/** Runs and stops other programs. */
@NullMarked
package io.serverlesspipeline.emulator.process;

import org.jspecify.annotations.NullMarked;
