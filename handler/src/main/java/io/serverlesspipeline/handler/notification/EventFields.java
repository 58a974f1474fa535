package io.serverlesspipeline.handler.notification;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Reads the values that events of Amazon S3 and of Amazon EventBridge have in common. */
final class EventFields {
    private final JsonFields fields;
    private final String event;

    /**
     * Creates a reader of an event's values.
     *
     * @param event the event's name in messages, such as {@code event 0 of the notification}
     */
    EventFields(JsonFields fields, String event) {
        this.fields = fields;
        this.event = event;
    }

    String required(String field) {
        String value = fields.get(field);
        if (value == null) {
            throw new MalformedNotificationException(
                    sentence() + " has no " + field + "; invoke the function with the event that S3 sends.");
        }
        return value;
    }

    MalformedNotificationException malformed(String field, String problem) {
        return new MalformedNotificationException("The " + field + " of " + event + problem);
    }

    @Nullable
    String eTag(String field) {
        String eTag = fields.get(field);
        return eTag == null ? null : eTag.replace("\"", "");
    }

    long size(String field) {
        try {
            return Long.parseLong(fields.getOrDefault(field, "0"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    Instant time(String field) {
        try {
            return Instant.parse(required(field)).truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException e) {
            throw malformed(field, " isn't an ISO 8601 instant such as 2026-01-01T00:00:00.000Z.");
        }
    }

    private String sentence() {
        return Character.toUpperCase(event.charAt(0)) + event.substring(1);
    }
}
