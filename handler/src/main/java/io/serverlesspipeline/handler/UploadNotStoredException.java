package io.serverlesspipeline.handler;

import io.serverlesspipeline.handler.notification.Upload;

/**
 * Makes an invocation fail because an upload could not be stored, so that Lambda tries again and in the end hands the
 * notification to the failure queue.
 */
public final class UploadNotStoredException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private UploadNotStoredException(String message, Throwable cause) {
        super(message, cause);
    }

    private UploadNotStoredException(String message) {
        super(message);
    }

    static UploadNotStoredException causedBy(Upload upload, Exception cause) {
        return new UploadNotStoredException("Could not store " + upload + ". " + cause.getMessage(), cause);
    }

    static UploadNotStoredException timedOut(Upload upload, long position, long records) {
        return new UploadNotStoredException("Time ran out while storing " + upload + ", at byte " + position
                + " (records done: " + records
                + "). The next attempt, by Lambda's retry or a redrive, goes on from there;"
                + " a longer timeout or more memory lets one attempt come further.");
    }
}
