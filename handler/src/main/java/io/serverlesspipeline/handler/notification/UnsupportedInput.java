package io.serverlesspipeline.handler.notification;

import org.jspecify.annotations.Nullable;

/** Creates exceptions for unsupported input. Their messages say what the input looks like and what to do. */
final class UnsupportedInput {
    private static final String REMEDY =
            " Only events that S3 sends, directly or through Amazon SNS, Amazon SQS, or Amazon EventBridge, may invoke"
                    + " this function. Remove the event source mapping, subscription, rule or route that sends other"
                    + " events.";

    private UnsupportedInput() {}

    /**
     * Checks that an event comes from S3, or from an S3-compatible service such as {@code minio:s3}.
     *
     * @param source the service that the event names, empty if it names none
     * @param number the event's index in the notification, starting at 0
     * @throws MalformedNotificationException if the event comes from another service
     */
    static void requireS3(JsonFields event, String source, int number, boolean isUpload) {
        boolean namesBucket = event.has("s3.bucket.name");
        if (source.isEmpty() ? !namesBucket && !isUpload : !source.endsWith(":s3")) {
            throw new MalformedNotificationException("Event " + number + " of the function's input comes from "
                    + (source.isEmpty() ? "an unknown source" : source) + ", not from S3"
                    + (namesBucket ? "." : ", and has no s3.bucket.name.") + REMEDY);
        }
    }

    /**
     * Returns the exception for input without a list of events.
     *
     * @param fields the input's fields
     * @param name the input's name at the beginning of a sentence
     */
    static MalformedNotificationException of(JsonFields fields, String name) {
        String kind = kind(fields);
        return new MalformedNotificationException(
                kind == null
                        ? name + " has no list named Records; invoke the function with an S3 event notification."
                        : name + " looks like " + kind + "." + REMEDY);
    }

    private static @Nullable String kind(JsonFields fields) {
        if (fields.has("detail-type")) {
            return "an EventBridge event (source " + fields.getOrDefault("source", "unknown") + ")";
        }
        if (fields.has("eventSource")) {
            return "an event from " + fields.get("eventSource");
        }
        if (fields.has("requestContext") || fields.has("httpMethod")) {
            return "a request from API Gateway, a load balancer or a function URL";
        }
        if (fields.has("awslogs")) {
            return "a CloudWatch Logs event";
        }
        if (fields.has("deliveryStreamArn")) {
            return "a Firehose event";
        }
        return fields.has("invocationSchemaVersion") ? "an S3 Batch Operations task" : null;
    }
}
