package io.serverlesspipeline.deployment.resource;

/** Thrown when a program uses something that the embedded deployment doesn't support. */
public final class UnsupportedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what isn't supported and how to proceed
     */
    public UnsupportedException(String message) {
        super(message);
    }
}
