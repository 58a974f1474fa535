package io.serverlesspipeline.deployment.resource;

/** Thrown when a resource was created but doesn't become ready. The message contains the service's reason. */
public final class NotReadyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message the resource's state and the reason for it
     * @param cause the exception that ended the wait
     */
    public NotReadyException(String message, Throwable cause) {
        super(message, cause);
    }
}
