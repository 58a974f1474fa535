package io.serverlesspipeline.handler.item;

import io.serverlesspipeline.handler.notification.Upload;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What items say of the upload they come from, in forms whose order as strings is their order in time. */
final class UploadAttributes {
    /** Always with three digits of a second's fraction, since only equal lengths compare as strings. */
    private static final DateTimeFormatter FORMATTER =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private UploadAttributes() {}

    static String format(Instant time) {
        return FORMATTER.format(time);
    }

    static AttributeValue sequencer(Upload upload) {
        return AttributeValue.fromS(upload.sequencer().value());
    }

    static AttributeValue eventTime(Upload upload) {
        return AttributeValue.fromS(format(upload.eventTime()));
    }

    static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }

    /** Adds the upload's version, sequencer and time to an item. */
    static void addTo(Map<String, AttributeValue> item, Upload upload) {
        if (upload.versionId() != null) {
            item.put(AttributeNames.VERSION_ID, AttributeValue.fromS(upload.versionId()));
        }
        item.put(AttributeNames.SEQUENCER, sequencer(upload));
        item.put(AttributeNames.EVENT_TIME, eventTime(upload));
    }

    /** Tells whether an item in the table comes from the given upload of the object it comes from. */
    static boolean matches(Map<String, AttributeValue> item, Upload upload) {
        return sequencer(upload).equals(item.get(AttributeNames.SEQUENCER))
                && eventTime(upload).equals(item.get(AttributeNames.EVENT_TIME));
    }
}
