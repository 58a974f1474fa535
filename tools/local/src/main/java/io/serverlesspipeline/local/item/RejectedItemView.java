package io.serverlesspipeline.local.item;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The item of a record that could not be stored.
 *
 * @param source the bucket, a slash, and the key of the object that the record is in
 * @param number the record's place in the object, from 1
 * @param reason why it was rejected
 * @param firstBytes how the record begins
 * @param sequencer the sequencer of the upload that the record is of
 * @param eventTime when that upload happened
 */
public record RejectedItemView(
        String source, long number, String reason, String firstBytes, String sequencer, String eventTime) {
    private static final String SORT_PREFIX = "REJECTED#";

    /** Returns the key of the object that the record is in. */
    public String key() {
        return source.substring(source.indexOf('/') + 1);
    }

    /** Returns whether the record is of the upload that an object's item tells of. */
    boolean isOf(ObjectItemView object) {
        return source.equals(object.source())
                && sequencer.equals(object.sequencer())
                // Uploads without a sequencer differ in time alone.
                && (eventTime.isEmpty() || eventTime.equals(object.eventTime()));
    }

    static boolean is(Map<String, AttributeValue> item) {
        return Attributes.text(item, Attributes.SK).startsWith(SORT_PREFIX)
                && Attributes.text(item, Attributes.PK).startsWith(ObjectItemView.PARTITION_PREFIX);
    }

    static RejectedItemView of(Map<String, AttributeValue> item) {
        return new RejectedItemView(
                Attributes.text(item, Attributes.PK).substring(ObjectItemView.PARTITION_PREFIX.length()),
                Attributes.number(item, "record"),
                Attributes.text(item, "reason"),
                Attributes.text(item, "firstBytes"),
                Attributes.text(item, "sequencer"),
                Attributes.text(item, "eventTime"));
    }
}
