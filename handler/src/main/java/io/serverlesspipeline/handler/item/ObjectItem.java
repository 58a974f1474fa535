package io.serverlesspipeline.handler.item;

import io.serverlesspipeline.handler.notification.Progress;
import io.serverlesspipeline.handler.notification.Upload;
import io.serverlesspipeline.handler.table.ConditionalPut;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Builds the item of an object itself: what was uploaded, and the outcome. */
public final class ObjectItem {
    private static final String SORT_KEY = "OBJECT";

    private ObjectItem() {}

    /** Returns the partition key of an object's own items. */
    static String partitionKey(Upload upload) {
        return "OBJECT#" + upload.source();
    }

    /**
     * Returns the put of an object's item. It succeeds unless the table holds a newer upload, more progress, or the
     * final outcome of this upload.
     */
    public static ConditionalPut put(Upload upload, ObjectOutcome outcome) {
        return put(upload, outcome, new HashMap<>(Map.of(AttributeNames.SK, AttributeValue.fromS(SORT_KEY))));
    }

    /**
     * Returns the put of the item of an upload that a newer upload has superseded. The newer upload keeps the object's
     * item.
     *
     * @param timeToLive how long after the upload the item expires
     */
    public static ConditionalPut putSuperseded(Upload upload, ObjectOutcome outcome, Duration timeToLive) {
        Map<String, AttributeValue> item = new HashMap<>();
        item.put(
                AttributeNames.SK,
                AttributeValue.fromS(
                        "SUPERSEDED#" + upload.sequencer().value() + "#" + Upload.format(upload.eventTime())));
        item.put(
                AttributeNames.EXPIRES_AT,
                UploadAttributes.number(upload.eventTime().plus(timeToLive).getEpochSecond()));
        return put(upload, outcome, item);
    }

    private static ConditionalPut put(Upload upload, ObjectOutcome outcome, Map<String, AttributeValue> item) {
        item.put(AttributeNames.PK, AttributeValue.fromS(partitionKey(upload)));
        UploadAttributes.addTo(item, upload);
        item.put(AttributeNames.SIZE, UploadAttributes.number(upload.size()));
        putIfPresent(item, AttributeNames.E_TAG, upload.eTag());
        putIfPresent(item, AttributeNames.CONTENT_TYPE, outcome.content().contentType());
        item.put(AttributeNames.FORMAT, AttributeValue.fromS(outcome.content().format()));
        putIfPresent(item, AttributeNames.LOOKS_LIKE, outcome.content().looksLike());
        putIfPresent(item, AttributeNames.FAILURE, outcome.failure());
        putIfPresent(item, AttributeNames.BODY, outcome.body());
        item.put(AttributeNames.STATUS, AttributeValue.fromS(outcome.status().name()));
        addProgress(item, outcome.progress());
        if (outcome.status() != ObjectStatus.STORED) {
            addIndexKey(item, upload, outcome.status());
        }
        return new ConditionalPut(
                item,
                ReplacementConditions.olderProgress(upload, outcome.progress().position()));
    }

    static void addProgress(Map<String, AttributeValue> item, Progress progress) {
        item.put(AttributeNames.POSITION, UploadAttributes.number(progress.position()));
        item.put(AttributeNames.RECORDS_STORED, UploadAttributes.number(progress.stored()));
        item.put(AttributeNames.RECORDS_REJECTED, UploadAttributes.number(progress.rejected()));
        item.put(AttributeNames.RECORDS_STALE, UploadAttributes.number(progress.stale()));
        if (progress.omitted() > 0) {
            item.put(AttributeNames.REJECTED_ITEMS_OMITTED, UploadAttributes.number(progress.omitted()));
        }
        if (progress.filtered() > 0) {
            item.put(AttributeNames.RECORDS_FILTERED, UploadAttributes.number(progress.filtered()));
        }
    }

    /**
     * Adds the index key only if the object needs attention. The key contains the day, so that the index stays small
     * and no partition becomes hot.
     */
    private static void addIndexKey(Map<String, AttributeValue> item, Upload upload, ObjectStatus status) {
        String time = Upload.format(upload.eventTime());
        String date = time.substring(0, time.indexOf('T'));
        item.put(AttributeNames.GSI1PK, AttributeValue.fromS("OBJECT#" + status + "#" + date));
        item.put(AttributeNames.GSI1SK, AttributeValue.fromS(time));
    }

    /** Compares an object's item in the table, which made a put fail, with the upload of that put. */
    public static UploadOrder compare(Map<String, AttributeValue> existing, Upload upload) {
        if (!UploadAttributes.matches(existing, upload)) {
            return UploadOrder.NEWER;
        }
        return AttributeValue.fromS(ObjectStatus.IN_PROGRESS.name()).equals(existing.get(AttributeNames.STATUS))
                ? UploadOrder.SAME_IN_PROGRESS
                : UploadOrder.SAME_FINISHED;
    }

    /** How an existing object's item relates to an upload. */
    public enum UploadOrder {
        /** It belongs to a newer upload. */
        NEWER,
        /** It is a later checkpoint of the same upload. */
        SAME_IN_PROGRESS,
        /** It is the final outcome of the same upload. */
        SAME_FINISHED
    }

    /** Returns the progress that an object's item in the table records. */
    public static Progress progress(Map<String, AttributeValue> existing) {
        return new Progress(
                number(existing, AttributeNames.POSITION),
                number(existing, AttributeNames.RECORDS_STORED),
                number(existing, AttributeNames.RECORDS_REJECTED),
                number(existing, AttributeNames.RECORDS_STALE),
                number(existing, AttributeNames.REJECTED_ITEMS_OMITTED),
                number(existing, AttributeNames.RECORDS_FILTERED));
    }

    private static long number(Map<String, AttributeValue> item, String name) {
        return Long.parseLong(item.getOrDefault(name, AttributeValue.fromN("0")).n());
    }

    private static void putIfPresent(Map<String, AttributeValue> item, String name, @Nullable String value) {
        if (value != null) {
            item.put(name, AttributeValue.fromS(value));
        }
    }
}
