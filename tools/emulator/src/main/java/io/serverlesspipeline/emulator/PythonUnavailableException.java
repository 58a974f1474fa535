package io.serverlesspipeline.emulator;

import io.serverlesspipeline.emulator.failure.LocalRunException;
import java.util.List;

/** Is thrown when this machine has no Python interpreter that a program could run in. */
final class PythonUnavailableException extends LocalRunException {
    private static final long serialVersionUID = 1L;

    PythonUnavailableException(String program, List<String> unfit) {
        super(program + " needs Python 3.10 or newer with the module venv, and "
                + (unfit.isEmpty()
                        ? "no Python 3 was found on the PATH."
                        : "none on the PATH will do: " + String.join("; ", unfit) + ".")
                + " Install one and run the command again, or name another with " + PythonSearch.INTERPRETER_VARIABLE
                + "=/path/to/python3.");
    }
}
