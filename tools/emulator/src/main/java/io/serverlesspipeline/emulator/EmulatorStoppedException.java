package io.serverlesspipeline.emulator;

import io.serverlesspipeline.emulator.failure.LocalRunException;
import java.nio.file.Path;

/** Thrown if the emulator stops unexpectedly. */
public final class EmulatorStoppedException extends LocalRunException {
    private static final long serialVersionUID = 1L;

    EmulatorStoppedException(Path log) {
        super("The emulator stopped unexpectedly. Run ./pipeline up to start it again. The end of the "
                + "emulator's log (if another process killed the emulator, the log doesn't show it):\n"
                + LogTail.of(log));
    }
}
