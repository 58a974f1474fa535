package io.serverlesspipeline.emulator;

import io.serverlesspipeline.emulator.failure.LocalRunException;
import java.util.List;

/** Thrown if this machine has no suitable Python interpreter. */
final class PythonUnavailableException extends LocalRunException {
    private static final long serialVersionUID = 1L;

    PythonUnavailableException(String program, List<String> rejected) {
        super(program + " requires Python 3.10 or newer with the venv module, but "
                + (rejected.isEmpty()
                        ? "no Python 3 was found on the PATH."
                        : "no suitable one was found: " + String.join("; ", rejected) + ".")
                + " Install one and run the command again, or select an interpreter with "
                + PythonSearch.INTERPRETER_VARIABLE
                + "=/path/to/python3.");
    }
}
