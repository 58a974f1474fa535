/** The emulator: its installation, its process and its health. */
@NullMarked
package io.serverlesspipeline.local.emulator;

import org.jspecify.annotations.NullMarked;
