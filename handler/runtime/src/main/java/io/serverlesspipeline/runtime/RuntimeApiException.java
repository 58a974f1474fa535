package io.serverlesspipeline.runtime;

/** Thrown when the Lambda Runtime API fails, so that the process can't continue. */
final class RuntimeApiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RuntimeApiException(String message) {
        super(message);
    }

    RuntimeApiException(String message, Throwable cause) {
        super(message, cause);
    }
}
