/** The emulator: its installation, its process and its health. */
@NullMarked
package io.serverlesspipeline.emulator;

import org.jspecify.annotations.NullMarked;
