package io.serverlesspipeline.handler.content;

import java.io.IOException;

/** Says why an object's content cannot be read any further, however often it is tried. */
public final class MalformedContentException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Makes an exception with the reason, a full sentence that holds no content. */
    public MalformedContentException(String reason) {
        super(reason);
    }

    /** Returns the reason. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
