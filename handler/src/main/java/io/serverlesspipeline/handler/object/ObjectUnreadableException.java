package io.serverlesspipeline.handler.object;

import io.serverlesspipeline.handler.notification.Upload;

/** Says that S3 will not give an object out, however often it is asked. */
public final class ObjectUnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception for an upload.
     *
     * @param answer S3's answer, such as {@code 403 AccessDenied}
     * @param permission the action the function's role needs
     */
    public ObjectUnreadableException(Upload upload, String answer, String permission) {
        super(upload + " cannot be read (S3 answered " + answer
                + "). Either the object was deleted after its upload, or the"
                + " function's role lacks " + permission
                + " on it (or kms:Decrypt on its key): without s3:ListBucket, S3"
                + " answers both alike. Grant the permission, or upload the object again, then redrive the event.");
    }
}
