package io.serverlesspipeline.image;

/** Thrown when the package for the custom runtime can't be built. The message says what to do. */
public final class ImageBuildException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception with a message for the user. */
    public ImageBuildException(String message) {
        super(message);
    }

    /** Creates an exception with a message for the user, and its cause. */
    public ImageBuildException(String message, Throwable cause) {
        super(message, cause);
    }
}
