package io.serverlesspipeline.runtime;

/** Thrown when the handler can't be created, so that the process ends. */
final class InitializationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InitializationException(Throwable cause) {
        super("The function's handler couldn't be created: " + cause.getMessage(), cause);
    }
}
