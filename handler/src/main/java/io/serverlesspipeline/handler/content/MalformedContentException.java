package io.serverlesspipeline.handler.content;

import java.io.IOException;

/** Thrown when an object's content can't be read any further, however often it is retried. */
public final class MalformedContentException extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param reason the reason, a complete sentence without any of the content
     */
    public MalformedContentException(String reason) {
        super(reason);
    }

    /** Returns the reason. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
