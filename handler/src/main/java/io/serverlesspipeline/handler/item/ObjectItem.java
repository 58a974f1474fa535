package io.serverlesspipeline.handler.item;

import static io.serverlesspipeline.handler.item.UploadAttributes.number;

import io.serverlesspipeline.handler.notification.Upload;
import io.serverlesspipeline.handler.table.ConditionalPut;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The item of an object itself: what was uploaded, and how storing it went. */
public final class ObjectItem {
    private static final String SORT_KEY = "OBJECT";

    private ObjectItem() {}

    /** Returns the partition key of an object's own items. */
    static String partitionKey(Upload upload) {
        return "OBJECT#" + upload.source();
    }

    /**
     * Returns the put of an object's item; it passes unless the table knows something newer, or the end of the story.
     */
    public static ConditionalPut put(Upload upload, ObjectOutcome outcome) {
        Map<String, AttributeValue> item = new HashMap<>();
        item.put(AttributeNames.PK, AttributeValue.fromS(partitionKey(upload)));
        item.put(AttributeNames.SK, AttributeValue.fromS(SORT_KEY));
        UploadAttributes.addTo(item, upload);
        item.put(AttributeNames.SIZE, number(upload.size()));
        putIfPresent(item, AttributeNames.E_TAG, upload.eTag());
        putIfPresent(item, AttributeNames.CONTENT_TYPE, outcome.contentType());
        putIfPresent(item, AttributeNames.FAILURE, outcome.failure());
        putIfPresent(item, AttributeNames.BODY, outcome.body());
        item.put(AttributeNames.STATUS, AttributeValue.fromS(outcome.status().name()));
        addProgress(item, outcome.progress());
        if (outcome.status() != ObjectStatus.STORED) {
            addIndexKey(item, upload, outcome.status());
        }
        return new ConditionalPut(
                item, Conditions.olderProgress(upload, outcome.progress().position()));
    }

    private static void addProgress(Map<String, AttributeValue> item, Progress progress) {
        item.put(AttributeNames.POSITION, number(progress.position()));
        item.put(AttributeNames.RECORDS_STORED, number(progress.stored()));
        item.put(AttributeNames.RECORDS_REJECTED, number(progress.rejected()));
        item.put(AttributeNames.RECORDS_STALE, number(progress.stale()));
    }

    /** Only what needs attention is in the index, by day, so that the index stays small and no partition runs hot. */
    private static void addIndexKey(Map<String, AttributeValue> item, Upload upload, ObjectStatus status) {
        String time = UploadAttributes.text(upload.eventTime());
        String date = time.substring(0, time.indexOf('T'));
        item.put(AttributeNames.GSI1PK, AttributeValue.fromS("OBJECT#" + status + "#" + date));
        item.put(AttributeNames.GSI1SK, AttributeValue.fromS(time));
    }

    private static void putIfPresent(Map<String, AttributeValue> item, String name, @Nullable String value) {
        if (value != null) {
            item.put(name, AttributeValue.fromS(value));
        }
    }
}
