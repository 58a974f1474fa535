package io.serverlesspipeline.runtime;

/** Says that the handler could not be made, so that the process has nothing to do. */
final class InitializationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InitializationException(Throwable cause) {
        super("The function's handler could not be made: " + cause.getMessage(), cause);
    }
}
