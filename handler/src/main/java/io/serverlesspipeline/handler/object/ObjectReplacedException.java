package io.serverlesspipeline.handler.object;

import io.serverlesspipeline.handler.notification.Upload;

/** Thrown when a newer upload has replaced an object before it was read. The newer upload has its own event. */
public final class ObjectReplacedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception for an upload. */
    public ObjectReplacedException(Upload upload) {
        super(upload + " was replaced before it was read; the newer upload has its own event.");
    }
}
