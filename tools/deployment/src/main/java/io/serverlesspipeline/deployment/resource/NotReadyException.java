package io.serverlesspipeline.deployment.resource;

/** Says that something was created but can't be used, with the service's own reason. */
public final class NotReadyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message the state and the reason for it
     * @param cause what the wait ended with
     */
    public NotReadyException(String message, Throwable cause) {
        super(message, cause);
    }
}
