package io.serverlesspipeline.handler;

import io.serverlesspipeline.handler.notification.Upload;

/**
 * Thrown when an upload can't be stored, to fail the invocation. Lambda then retries the event, and finally sends it to
 * the failure queue.
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
        return new UploadNotStoredException("Couldn't store " + upload + ". " + cause.getMessage(), cause);
    }

    static UploadNotStoredException timedOut(Upload upload, long position, long records) {
        return new UploadNotStoredException("Ran out of time while storing " + upload + ", at byte " + position
                + " (records processed: " + records
                + "). The next attempt (a retry by Lambda or a redrive) resumes there."
                + " Increase the function's timeout or memory to store more in one attempt.");
    }
}
