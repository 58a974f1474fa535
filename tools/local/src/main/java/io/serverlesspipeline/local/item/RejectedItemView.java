package io.serverlesspipeline.local.item;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The item of a record that couldn't be stored.
 *
 * @param source the bucket, a slash, and the key of the object that contains the record
 * @param number the record's position in the object, from 1
 * @param reason why the function rejected it
 * @param firstBytes the first bytes of the record
 * @param sequencer the sequencer of the upload that contains the record
 * @param eventTime the time of that upload
 */
public record RejectedItemView(
        String source, long number, String reason, String firstBytes, String sequencer, String eventTime) {
    private static final String SORT_PREFIX = "REJECTED#";

    /** Returns the key of the object that contains the record. */
    public String key() {
        return source.substring(source.indexOf('/') + 1);
    }

    /** Returns whether the record belongs to the same upload as the object's item. */
    boolean isOf(ObjectItemView object) {
        return source.equals(object.source())
                && sequencer.equals(object.sequencer())
                // Uploads without a sequencer differ only in their time.
                && (eventTime.isEmpty() || eventTime.equals(object.eventTime()));
    }

    /** Returns whether the item is the item of a rejected record. */
    public static boolean is(Map<String, AttributeValue> item) {
        return Attributes.string(item, Attributes.SK).startsWith(SORT_PREFIX)
                && Attributes.string(item, Attributes.PK).startsWith(ObjectItemView.PARTITION_PREFIX);
    }

    /** Reads the item of a rejected record. */
    public static RejectedItemView of(Map<String, AttributeValue> item) {
        return new RejectedItemView(
                Attributes.string(item, Attributes.PK).substring(ObjectItemView.PARTITION_PREFIX.length()),
                Attributes.number(item, "record"),
                Attributes.string(item, "reason"),
                Attributes.string(item, "firstBytes"),
                Attributes.string(item, "sequencer"),
                Attributes.string(item, "eventTime"));
    }
}
