package io.serverlesspipeline.handler.object;

import io.serverlesspipeline.handler.notification.Upload;

/** Thrown when S3 doesn't return an object, however often the request is retried. */
public final class ObjectUnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception for an upload.
     *
     * @param response S3's response, such as {@code 403 AccessDenied}
     * @param permission the action that the function's role needs
     */
    public ObjectUnreadableException(Upload upload, String response, String permission) {
        super(
                upload + " can't be read (S3 returned " + response
                        + "). Either the object was deleted after it was uploaded, or the"
                        + " function's role lacks " + permission
                        + " on it (or kms:Decrypt on its KMS key): without s3:ListBucket, S3"
                        + " returns the same error for both. Grant the permission or upload the object again, then redrive the event.");
    }
}
