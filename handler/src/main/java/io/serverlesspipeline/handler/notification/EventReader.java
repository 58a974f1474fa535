package io.serverlesspipeline.handler.notification;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The scalar fields of one event by their path, such as {@code s3.object.key}. */
final class EventReader {
    private final Map<String, String> values;

    private EventReader(Map<String, String> values) {
        this.values = values;
    }

    /** Reads the event at the parser's current position. */
    static EventReader read(JsonParser parser) throws IOException {
        Map<String, String> values = new HashMap<>();
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            readObject(parser, "", values);
        } else {
            parser.skipChildren();
        }
        return new EventReader(values);
    }

    private static void readObject(JsonParser parser, String path, Map<String, String> values) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = path + parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_OBJECT) {
                readObject(parser, name + ".", values);
            } else if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
                values.put(name, parser.getText());
            } else {
                parser.skipChildren();
            }
        }
    }

    /**
     * Checks that the event comes from S3, or from an S3-compatible service such as {@code minio:s3}.
     *
     * @param number the event's index in the notification, starting at 0
     * @throws MalformedNotificationException if the event comes from another service
     */
    void requireS3(int number) {
        // Only Amazon SNS capitalizes the name of this field.
        String source = values.getOrDefault("eventSource", values.getOrDefault("EventSource", ""));
        boolean namesBucket = values.containsKey("s3.bucket.name");
        if (source.isEmpty() ? !namesBucket && !isUpload() : !source.endsWith(":s3")) {
            throw UnsupportedInput.ofRecord(number, source.isEmpty() ? "an unknown source" : source, namesBucket);
        }
    }

    /** Returns whether the event reports that an object was created. An event without a name counts as one. */
    boolean isUpload() {
        String name = values.get("eventName");
        return name == null || name.startsWith("ObjectCreated:") || name.startsWith("s3:ObjectCreated:");
    }

    /**
     * Returns the upload that the event reports.
     *
     * @param number the event's index in the notification, starting at 0
     */
    Upload toUpload(int number) {
        return new Upload(
                required("s3.bucket.name", number),
                decodeKey(required("s3.object.key", number), number),
                values.get("s3.object.versionId"),
                unquote(values.get("s3.object.eTag")),
                size(),
                Sequencer.of(values.get("s3.object.sequencer")),
                eventTime(required("eventTime", number), number));
    }

    private String required(String field, int number) {
        String value = values.get(field);
        if (value == null || value.isEmpty()) {
            throw new MalformedNotificationException("Event " + number + " of the notification (version "
                    + values.getOrDefault("eventVersion", "unknown") + ", source "
                    + values.getOrDefault("eventSource", "unknown") + ") has no " + field
                    + "; invoke the function with an S3 event notification.");
        }
        return value;
    }

    /**
     * Decodes a key. S3 encodes keys as form values: a space becomes a plus sign, and unsafe characters become a
     * percent sign and hexadecimal digits.
     */
    private static String decodeKey(String key, int number) {
        try {
            return URLDecoder.decode(key, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new MalformedNotificationException("The object key of event " + number
                    + " of the notification isn't URL-encoded; invoke the function with the event that S3 sends.");
        }
    }

    private static @Nullable String unquote(@Nullable String eTag) {
        return eTag == null || eTag.isEmpty() ? null : eTag.replace("\"", "");
    }

    private long size() {
        try {
            return Long.parseLong(values.getOrDefault("s3.object.size", "0"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static Instant eventTime(String text, int number) {
        try {
            return Instant.parse(text).truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException e) {
            throw new MalformedNotificationException("The eventTime of event " + number
                    + " of the notification isn't an ISO 8601 instant such as 2026-01-01T00:00:00.000Z.");
        }
    }
}
