package io.serverlesspipeline.emulator.failure;

/**
 * Is thrown when a command cannot do what it was asked to. The message is written for the person at the terminal: what
 * went wrong, and what to do about it. It is printed alone, without a stack trace.
 */
public class LocalRunException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message what went wrong and what to do about it, in full sentences
     */
    public LocalRunException(String message) {
        super(message);
    }

    /**
     * Makes the exception.
     *
     * @param message what went wrong and what to do about it, in full sentences
     * @param cause what led to it, which only {@code --debug} shows
     */
    public LocalRunException(String message, Throwable cause) {
        super(message, cause);
    }
}
