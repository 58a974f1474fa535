package io.serverlesspipeline.handler.notification;

/** Says that the function was invoked with something that is no notification of S3. */
public final class MalformedNotificationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedNotificationException(String message) {
        super(message);
    }
}
