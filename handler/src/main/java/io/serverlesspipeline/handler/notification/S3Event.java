package io.serverlesspipeline.handler.notification;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * One event of an S3 event notification.
 *
 * <p>Follows "Event message structure" in the Amazon S3 User Guide.
 */
final class S3Event {
    private final JsonFields fields;
    private final EventFields values;

    /**
     * Creates the event.
     *
     * @param number the event's index in the notification, starting at 0
     */
    S3Event(JsonFields fields, int number) {
        this.fields = fields;
        this.values = new EventFields(
                fields,
                "event " + number + " of the notification (version " + fields.getOrDefault("eventVersion", "unknown")
                        + ", source " + fields.getOrDefault("eventSource", "unknown") + ")");
    }

    /** Returns whether the event reports that an object was created. An event without a name counts as one. */
    boolean isUpload() {
        String name = fields.get("eventName");
        return name == null || name.startsWith("ObjectCreated:") || name.startsWith("s3:ObjectCreated:");
    }

    /** Returns the upload that the event reports, or the part of it that the function has sent to itself. */
    Work toWork() {
        Upload upload = toUpload();
        return switch (fields.getOrDefault("pipeline.work", "")) {
            case "" -> new Work.WholeUpload(upload);
            case "scan" -> new Work.Scan(upload, boundary());
            case "range" -> new Work.Range(upload, boundary(), number("pipeline.end"), done());
            default -> throw values.malformed("pipeline.work", " isn't scan or range.");
        };
    }

    private Work.Boundary boundary() {
        return new Work.Boundary(
                Math.toIntExact(number("pipeline.range")), number("pipeline.position"), number("pipeline.records"));
    }

    private Progress done() {
        return new Progress(
                number("pipeline.done.position"),
                number("pipeline.done.stored"),
                number("pipeline.done.rejected"),
                number("pipeline.done.stale"),
                number("pipeline.done.omitted"),
                number("pipeline.done.filtered"));
    }

    private long number(String field) {
        try {
            long number = Long.parseLong(values.required(field));
            if (number >= 0 && (number <= Integer.MAX_VALUE || !field.equals("pipeline.range"))) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Reported below, like a number out of range.
        }
        throw values.malformed(field, " isn't a number that the function writes.");
    }

    private Upload toUpload() {
        return new Upload(
                values.required("s3.bucket.name"),
                decodeKey(values.required("s3.object.key")),
                fields.get("s3.object.versionId"),
                values.eTag("s3.object.eTag"),
                values.size("s3.object.size"),
                Sequencer.of(fields.get("s3.object.sequencer")),
                values.time("eventTime"));
    }

    /**
     * Decodes a key. S3 encodes keys as form values: a space becomes a plus sign, and unsafe characters become a
     * percent sign and hexadecimal digits.
     */
    private String decodeKey(String key) {
        try {
            return URLDecoder.decode(key, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw values.malformed(
                    "object key", " isn't URL-encoded; invoke the function with the event that S3 sends.");
        }
    }
}
