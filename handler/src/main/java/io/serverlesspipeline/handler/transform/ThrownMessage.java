package io.serverlesspipeline.handler.transform;

import org.jspecify.annotations.Nullable;

/** Describes what a transformer threw, in a length that fits in an item and a log line. */
final class ThrownMessage {
    private static final int MAX_LENGTH = 1000;

    private ThrownMessage() {}

    /** Returns the exception's class and, if it has one, its message. */
    static String withClass(Throwable thrown) {
        String message = message(thrown);
        return message == null ? thrown.getClass().getName() : thrown.getClass().getName() + ": " + abbreviate(message);
    }

    /** Returns the exception's message, or its class if it has none. */
    static String of(Throwable thrown) {
        String message = message(thrown);
        return message == null ? thrown.getClass().getName() : abbreviate(message);
    }

    private static @Nullable String message(Throwable thrown) {
        try {
            return thrown.getMessage();
        } catch (RuntimeException e) {
            // An exception class can compute its message, and fail.
            return null;
        }
    }

    private static String abbreviate(String message) {
        return message.length() <= MAX_LENGTH ? message : message.substring(0, MAX_LENGTH) + "…";
    }
}
