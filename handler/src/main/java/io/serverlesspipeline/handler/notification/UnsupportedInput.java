package io.serverlesspipeline.handler.notification;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Creates exceptions for input that isn't an S3 event notification. Their messages say what the input looks like and
 * what to do.
 */
final class UnsupportedInput {
    private static final String REMEDY =
            " Only S3 event notifications, sent directly by the bucket, may invoke this function."
                    + " Remove the event source mapping, subscription, rule or route that sends other events.";

    private UnsupportedInput() {}

    /** Returns the exception for a list of events from a service other than S3. */
    static MalformedNotificationException ofRecord(int number, String source, boolean namesBucket) {
        return new MalformedNotificationException("Event " + number + " of the function's input comes from " + source
                + ", not from S3" + (namesBucket ? "." : ", and has no s3.bucket.name.") + REMEDY);
    }

    /**
     * Returns the exception for input without a list of events.
     *
     * @param fields the input's field names, with the values of scalar fields
     */
    static MalformedNotificationException of(Map<String, String> fields) {
        String kind = kind(fields);
        return new MalformedNotificationException(
                kind == null
                        ? "The function's input has no list named Records; invoke it with an S3 event notification."
                        : "The function's input looks like " + kind + "." + REMEDY);
    }

    private static @Nullable String kind(Map<String, String> fields) {
        if (fields.containsKey("detail-type")) {
            return "an EventBridge event (source " + fields.getOrDefault("source", "unknown") + ")";
        }
        if (fields.containsKey("eventSource")) {
            return "an event from " + fields.get("eventSource");
        }
        if (fields.containsKey("requestContext") || fields.containsKey("httpMethod")) {
            return "a request from API Gateway, a load balancer or a function URL";
        }
        if (fields.containsKey("awslogs")) {
            return "a CloudWatch Logs event";
        }
        if (fields.containsKey("deliveryStreamArn")) {
            return "a Firehose event";
        }
        return fields.containsKey("invocationSchemaVersion") ? "an S3 Batch Operations task" : null;
    }
}
