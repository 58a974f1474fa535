package io.serverlesspipeline.image;

/** Says why there can be no package for the custom runtime, and what would help. */
public final class ImageBuildException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Makes an exception with a message for whoever builds. */
    public ImageBuildException(String message) {
        super(message);
    }

    /** Makes an exception with a message for whoever builds, and its cause. */
    public ImageBuildException(String message, Throwable cause) {
        super(message, cause);
    }
}
