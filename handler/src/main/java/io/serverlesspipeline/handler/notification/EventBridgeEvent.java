package io.serverlesspipeline.handler.notification;

/**
 * An event that S3 sends to Amazon EventBridge. Unlike in an S3 event notification, the key isn't encoded, and the time
 * has whole seconds.
 *
 * <p>Follows "EventBridge event message structure" in the Amazon S3 User Guide.
 */
final class EventBridgeEvent {
    private final JsonFields fields;
    private final EventFields values;

    EventBridgeEvent(JsonFields fields) {
        this.fields = fields;
        this.values = new EventFields(fields, "the EventBridge event");
    }

    /** Returns whether fields are those of an event from S3. */
    static boolean matches(JsonFields fields) {
        return "aws.s3".equals(fields.get("source")) && fields.has("detail-type");
    }

    /** Returns whether the event reports that an object was created. */
    boolean isUpload() {
        return "Object Created".equals(fields.get("detail-type"));
    }

    /** Returns the upload that the event reports. */
    Upload toUpload() {
        return new Upload(
                values.required("detail.bucket.name"),
                values.required("detail.object.key"),
                fields.get("detail.object.version-id"),
                values.eTag("detail.object.etag"),
                values.size("detail.object.size"),
                Sequencer.of(fields.get("detail.object.sequencer")),
                values.time("time"));
    }
}
