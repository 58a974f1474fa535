package io.serverlesspipeline.deployment;

/** Thrown when the engine can't complete a request from the program. The message is meant for the user. */
final class EngineException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EngineException(String message) {
        super(message);
    }

    EngineException(String message, Throwable cause) {
        super(message, cause);
    }
}
