package io.serverlesspipeline.deployment;

/** Says that the engine could not do what the program asked for, and why, in a user's words. */
final class EngineException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EngineException(String message) {
        super(message);
    }

    EngineException(String message, Throwable cause) {
        super(message, cause);
    }
}
