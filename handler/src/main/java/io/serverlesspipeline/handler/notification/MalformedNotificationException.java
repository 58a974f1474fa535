package io.serverlesspipeline.handler.notification;

/** Thrown when the function is invoked with input that isn't an S3 event notification. */
public final class MalformedNotificationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedNotificationException(String message) {
        super(message);
    }
}
