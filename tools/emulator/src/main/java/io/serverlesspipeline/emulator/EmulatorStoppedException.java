package io.serverlesspipeline.emulator;

import io.serverlesspipeline.emulator.failure.LocalRunException;
import java.nio.file.Path;

/** Is thrown when the emulator ended although nobody asked it to. */
public final class EmulatorStoppedException extends LocalRunException {
    private static final long serialVersionUID = 1L;

    EmulatorStoppedException(Path log) {
        super("The emulator ended unexpectedly. Run ./pipeline up to start it again. "
                + "The end of its log, which tells nothing of a kill from outside:\n"
                + LogTail.of(log));
    }
}
