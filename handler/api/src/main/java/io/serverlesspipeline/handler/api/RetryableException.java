package io.serverlesspipeline.handler.api;

import org.jspecify.annotations.Nullable;

/**
 * Thrown to fail the invocation because of a transient failure. The function saves its progress first. Lambda retries
 * the event, which resumes at the saved progress. If all retries fail, Lambda sends the event to the failure queue.
 */
public class RetryableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message what failed; the log and the event in the failure queue contain it
     */
    public RetryableException(String message) {
        super(message);
    }

    /**
     * Creates an exception with a cause.
     *
     * @param message what failed; the log and the event in the failure queue contain it
     * @param cause the cause, null if there is none
     */
    public RetryableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
