package io.serverlesspipeline.handler.notification;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says what an input that isn't a notification of S3 looks like, and what to do. */
final class UnsupportedInput {
    private static final String REMEDY =
            " Only a notification of S3 may invoke this function, directly from the bucket."
                    + " Remove what sends it other events: an event source mapping, subscription, rule or route.";

    private UnsupportedInput() {}

    /** Returns the exception for a list of events that come from another service than S3. */
    static MalformedNotificationException ofRecord(int number, String source, boolean namesBucket) {
        return new MalformedNotificationException("Event " + number + " of the function's input comes from " + source
                + ", not from S3" + (namesBucket ? "." : ", and has no s3.bucket.name.") + REMEDY);
    }

    /**
     * Returns the exception for an input without a list of events.
     *
     * @param fields the names of its fields, and their values where they are scalar
     */
    static MalformedNotificationException of(Map<String, String> fields) {
        String kind = kind(fields);
        return new MalformedNotificationException(
                kind == null
                        ? "The function's input has no list named Records; invoke it with a notification of S3."
                        : "The function's input looks like " + kind + "." + REMEDY);
    }

    private static @Nullable String kind(Map<String, String> fields) {
        if (fields.containsKey("detail-type")) {
            return "an event of EventBridge (source " + fields.getOrDefault("source", "unknown") + ")";
        }
        if (fields.containsKey("eventSource")) {
            return "an event of " + fields.get("eventSource");
        }
        if (fields.containsKey("requestContext") || fields.containsKey("httpMethod")) {
            return "a request of API Gateway, a load balancer or a function URL";
        }
        if (fields.containsKey("awslogs")) {
            return "an event of CloudWatch Logs";
        }
        if (fields.containsKey("deliveryStreamArn")) {
            return "an event of Firehose";
        }
        return fields.containsKey("invocationSchemaVersion") ? "a task of S3 Batch Operations" : null;
    }
}
