/** Installs, starts, checks and stops the emulator. */
@NullMarked
package io.serverlesspipeline.emulator;

import org.jspecify.annotations.NullMarked;
