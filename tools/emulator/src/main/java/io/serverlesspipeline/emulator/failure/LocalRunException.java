package io.serverlesspipeline.emulator.failure;

/**
 * Thrown if a command fails for a reason that the user can act on. The message says what went wrong and how to fix it.
 * The command line prints it without a stack trace.
 */
public class LocalRunException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what went wrong and how to fix it, in full sentences
     */
    public LocalRunException(String message) {
        super(message);
    }

    /**
     * Creates the exception.
     *
     * @param message what went wrong and how to fix it, in full sentences
     * @param cause the cause, which only {@code --debug} prints
     */
    public LocalRunException(String message, Throwable cause) {
        super(message, cause);
    }
}
