package io.serverlesspipeline.handler.object;

import io.serverlesspipeline.handler.notification.Upload;

/** Says that a newer upload has taken the place of an object before it was read; that upload has its own event. */
public final class ObjectReplacedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Makes the exception for an upload. */
    public ObjectReplacedException(Upload upload) {
        super(upload + " was replaced before it was read; the newer upload has its own event.");
    }
}
