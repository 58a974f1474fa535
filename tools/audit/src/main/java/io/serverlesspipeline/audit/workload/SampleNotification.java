package io.serverlesspipeline.audit.workload;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Creates S3 event notifications ("Event message structure" in the Amazon S3 User Guide). */
final class SampleNotification {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SampleNotification() {}

    /** Recreates the notification of an upload from its item in the table. */
    static SdkBytes redelivery(String bucket, String key, Map<String, AttributeValue> item) {
        ObjectNode object = JSON.createObjectNode()
                .put("key", URLEncoder.encode(key, StandardCharsets.UTF_8))
                .put("eTag", string(item, "eTag"))
                .put("size", Long.parseLong(value(item, "size").n()))
                .put("sequencer", string(item, "sequencer"));
        if (item.containsKey("versionId")) {
            object.put("versionId", string(item, "versionId"));
        }
        return of(bucket, object, string(item, "eventTime"));
    }

    /**
     * Returns the notification of an object that has been deleted.
     *
     * @param versioned whether the notification contains a version ID
     */
    static SdkBytes ofDeletedObject(String bucket, String key, boolean versioned) {
        ObjectNode object = JSON.createObjectNode()
                .put("key", URLEncoder.encode(key, StandardCharsets.UTF_8))
                .put("size", 1)
                .put("sequencer", "0055AED6DCD90281E5");
        if (versioned) {
            object.put("versionId", "096fKKXTRTtl3on89fVO.nfljtsv6qko");
        }
        return of(bucket, object, "2026-01-01T00:00:00.000Z");
    }

    /** Returns the test event that S3 sends when notifications are configured. */
    static SdkBytes testEvent() {
        return SdkBytes.fromUtf8String("{\"Service\":\"Amazon S3\",\"Event\":\"s3:TestEvent\"}");
    }

    private static SdkBytes of(String bucket, ObjectNode object, String eventTime) {
        ObjectNode notification = JSON.createObjectNode();
        ObjectNode event = notification.putArray("Records").addObject();
        event.put("eventSource", "aws:s3").put("eventName", "ObjectCreated:Put").put("eventTime", eventTime);
        ObjectNode s3 = event.putObject("s3");
        s3.putObject("bucket").put("name", bucket);
        s3.set("object", object);
        return SdkBytes.fromUtf8String(notification.toString());
    }

    private static String string(Map<String, AttributeValue> item, String name) {
        return value(item, name).s();
    }

    private static AttributeValue value(Map<String, AttributeValue> item, String name) {
        return Objects.requireNonNull(item.get(name), name);
    }
}
