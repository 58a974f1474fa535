package io.serverlesspipeline.local.item;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The item of an uploaded object: how storing it went.
 *
 * @param source the bucket, a slash, and the object's key
 * @param status {@code IN_PROGRESS}, {@code STORED}, {@code PARTIAL} or {@code FAILED}
 * @param size the object's size in bytes
 * @param eTag the object's entity tag, without quotation marks
 * @param sequencer orders the uploads of one key
 * @param eventTime when the object was uploaded
 * @param position how many bytes have been read, decompressed
 * @param recordsStored how many records are stored
 * @param recordsRejected how many records were rejected
 * @param recordsStale how many records were left out because a newer upload has stored the same entity
 * @param failure why reading stopped, empty if it did not
 * @param body the whole content of a small text, empty if it is not kept
 */
public record ObjectItemView(
        String source,
        String status,
        long size,
        String eTag,
        String sequencer,
        String eventTime,
        long position,
        long recordsStored,
        long recordsRejected,
        long recordsStale,
        String failure,
        String body) {
    static final String SORT_KEY = "OBJECT";
    static final String PARTITION_PREFIX = "OBJECT#";

    /** Returns the partition key of an object's own items. */
    static String partitionKey(String bucket, String key) {
        return PARTITION_PREFIX + bucket + "/" + key;
    }

    /** Returns whether the item is one of an object. */
    static boolean is(Map<String, AttributeValue> item) {
        return Attributes.text(item, Attributes.SK).equals(SORT_KEY)
                && Attributes.text(item, Attributes.PK).startsWith(PARTITION_PREFIX);
    }

    static ObjectItemView of(Map<String, AttributeValue> item) {
        return new ObjectItemView(
                Attributes.text(item, Attributes.PK).substring(PARTITION_PREFIX.length()),
                Attributes.text(item, "status"),
                Attributes.number(item, "size"),
                Attributes.text(item, "eTag"),
                Attributes.text(item, "sequencer"),
                Attributes.text(item, "eventTime"),
                Attributes.number(item, "position"),
                Attributes.number(item, "recordsStored"),
                Attributes.number(item, "recordsRejected"),
                Attributes.number(item, "recordsStale"),
                Attributes.text(item, "failure"),
                Attributes.text(item, "body"));
    }

    /** Returns the bucket, whose name has no slash. */
    public String bucket() {
        return source.substring(0, source.indexOf('/'));
    }

    /** Returns the object's key. */
    public String key() {
        return source.substring(source.indexOf('/') + 1);
    }

    /** Returns whether the function has finished with the object. */
    public boolean isSettled() {
        return status.equals("STORED") || status.equals("PARTIAL") || status.equals("FAILED");
    }

    /** Returns whether the object could not be read to its end. */
    public boolean isFailed() {
        return status.equals("FAILED");
    }

    /** Returns whether this item tells of the same upload as another. */
    public boolean isSameUpload(ObjectItemView other) {
        return sequencer.equals(other.sequencer) && eventTime.equals(other.eventTime);
    }
}
