package io.serverlesspipeline.runtime;

/** Says that the Lambda Runtime API does not answer as it should, so that the process cannot go on. */
final class RuntimeApiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RuntimeApiException(String message) {
        super(message);
    }

    RuntimeApiException(String message, Throwable cause) {
        super(message, cause);
    }
}
