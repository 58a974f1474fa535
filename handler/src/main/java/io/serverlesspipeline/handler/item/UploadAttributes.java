package io.serverlesspipeline.handler.item;

import io.serverlesspipeline.handler.notification.Upload;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Attributes that identify the upload an item comes from. Their values sort as strings in the order of time. */
final class UploadAttributes {
    private UploadAttributes() {}

    static AttributeValue sequencer(Upload upload) {
        return AttributeValue.fromS(upload.sequencer().value());
    }

    static AttributeValue eventTime(Upload upload) {
        return AttributeValue.fromS(Upload.format(upload.eventTime()));
    }

    static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }

    /** Adds the upload's version, sequencer and event time to an item. */
    static void addTo(Map<String, AttributeValue> item, Upload upload) {
        if (upload.versionId() != null) {
            item.put(AttributeNames.VERSION_ID, AttributeValue.fromS(upload.versionId()));
        }
        item.put(AttributeNames.SEQUENCER, sequencer(upload));
        item.put(AttributeNames.EVENT_TIME, eventTime(upload));
    }

    /** Returns whether an object's item in the table comes from the given upload of that object. */
    static boolean matches(Map<String, AttributeValue> item, Upload upload) {
        return sequencer(upload).equals(item.get(AttributeNames.SEQUENCER))
                && eventTime(upload).equals(item.get(AttributeNames.EVENT_TIME));
    }
}
