package io.serverlesspipeline.local.item;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The item of an uploaded object, with the progress and the result of processing it.
 *
 * @param source the bucket, a slash, and the object's key
 * @param status {@code IN_PROGRESS}, {@code STORED}, {@code PARTIAL} or {@code FAILED}
 * @param size the object's size in bytes
 * @param eTag the object's entity tag, without quotation marks
 * @param sequencer the sequencer, which orders the uploads of one key
 * @param eventTime the time of the upload
 * @param position the number of bytes read so far, after decompression
 * @param recordsStored the number of records stored
 * @param recordsRejected the number of records rejected
 * @param recordsStale the number of records skipped because a newer upload has stored the same entity
 * @param recordsFiltered the number of records that a transformer filtered out
 * @param failure why processing failed, or an empty string if it didn't
 * @param body the whole content of a small text, or an empty string if the item doesn't hold it
 * @param format how the function read the object, such as {@code csv} or {@code opaque}
 * @param looksLike what an opaque object seems to contain, such as {@code CSV}, or an empty string
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
        long recordsFiltered,
        String failure,
        String body,
        String format,
        String looksLike) {
    static final String SORT_KEY = "OBJECT";
    static final String PARTITION_PREFIX = "OBJECT#";

    /** Returns the partition key of the items of an object. */
    static String partitionKey(String bucket, String key) {
        return PARTITION_PREFIX + bucket + "/" + key;
    }

    /** Returns whether the item is the item of an object. */
    public static boolean is(Map<String, AttributeValue> item) {
        return Attributes.string(item, Attributes.SK).equals(SORT_KEY)
                && Attributes.string(item, Attributes.PK).startsWith(PARTITION_PREFIX);
    }

    /** Reads the item of an object. */
    public static ObjectItemView of(Map<String, AttributeValue> item) {
        return new ObjectItemView(
                Attributes.string(item, Attributes.PK).substring(PARTITION_PREFIX.length()),
                Attributes.string(item, "status"),
                Attributes.number(item, "size"),
                Attributes.string(item, "eTag"),
                Attributes.string(item, "sequencer"),
                Attributes.string(item, "eventTime"),
                Attributes.number(item, "position"),
                Attributes.number(item, "recordsStored"),
                Attributes.number(item, "recordsRejected"),
                Attributes.number(item, "recordsStale"),
                Attributes.number(item, "recordsFiltered"),
                Attributes.string(item, "failure"),
                Attributes.string(item, "body"),
                Attributes.string(item, "format"),
                Attributes.string(item, "looksLike"));
    }

    /** Returns the bucket. A bucket name contains no slash. */
    public String bucket() {
        return source.substring(0, source.indexOf('/'));
    }

    /** Returns the object's key. */
    public String key() {
        return source.substring(source.indexOf('/') + 1);
    }

    /** Returns whether the function has finished processing the object. */
    public boolean isSettled() {
        return status.equals("STORED") || status.equals("PARTIAL") || status.equals("FAILED");
    }

    /** Returns whether the function couldn't process the whole object. */
    public boolean isFailed() {
        return status.equals("FAILED");
    }

    /** Returns whether the function stored the object without looking for records. */
    public boolean isOpaque() {
        return format.equals("opaque");
    }

    /** Returns whether two items belong to the same upload. */
    public boolean isSameUpload(ObjectItemView other) {
        return sequencer.equals(other.sequencer) && eventTime.equals(other.eventTime);
    }
}
