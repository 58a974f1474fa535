package io.serverlesspipeline.handler.item;

import io.serverlesspipeline.handler.notification.Sequencer;
import io.serverlesspipeline.handler.notification.Upload;
import io.serverlesspipeline.handler.table.PutCondition;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The conditions that let only what is newer take an item's place, however often and in whatever order notifications
 * come.
 *
 * <p>Two uploads of one object compare by sequencer, then by event time; two records of one upload by their place in
 * it. Records of different objects compare by event time, then by the objects' names.
 *
 * <p>An item whose sequencer is in the form that was once padded on the left compares by event time alone: that form
 * put sequencers of different lengths in the wrong order.
 */
final class PutConditions {
    private static final String OLDER_UPLOAD = "(#sequencer >= :prefix AND #sequencer < :sequencer)"
            + " OR (#sequencer = :sequencer AND #eventTime < :eventTime)"
            + " OR (#sequencer < :prefix AND #eventTime <= :eventTime)";

    private static final AttributeValue PREFIX = AttributeValue.fromS(Sequencer.PREFIX);

    private static final String SAME_UPLOAD = "#sequencer = :sequencer AND #eventTime = :eventTime";

    private static final String OLDER_REJECTION = "attribute_not_exists(PK) OR " + OLDER_UPLOAD;

    private static final String OLDER_PROGRESS = "attribute_not_exists(PK) OR " + OLDER_UPLOAD + " OR (" + SAME_UPLOAD
            + " AND #status = :inProgress AND #position <= :position)";

    private static final String OLDER_RECORD = "attribute_not_exists(PK)"
            + " OR (#source = :source AND (" + OLDER_UPLOAD + " OR (" + SAME_UPLOAD + " AND #record < :record)))"
            + " OR (#source <> :source AND (#eventTime < :eventTime"
            + " OR (#eventTime = :eventTime AND #source < :source)))";

    private PutConditions() {}

    /** The entity's item is absent, or comes from an older record. */
    static PutCondition olderRecord(Upload upload, long record) {
        Map<String, String> names = uploadNames();
        names.put("#source", AttributeNames.SOURCE);
        names.put("#record", AttributeNames.RECORD);
        Map<String, AttributeValue> values = uploadValues(upload);
        values.put(":source", AttributeValue.fromS(upload.source()));
        values.put(":record", UploadAttributes.number(record));
        return new PutCondition(OLDER_RECORD, names, values);
    }

    /**
     * The object's item is absent, of an older upload, or of this one at a checkpoint not beyond the given position.
     */
    static PutCondition olderProgress(Upload upload, long position) {
        Map<String, String> names = uploadNames();
        names.put("#status", AttributeNames.STATUS);
        names.put("#position", AttributeNames.POSITION);
        Map<String, AttributeValue> values = uploadValues(upload);
        values.put(":inProgress", AttributeValue.fromS(ObjectStatus.IN_PROGRESS.name()));
        values.put(":position", UploadAttributes.number(position));
        return new PutCondition(OLDER_PROGRESS, names, values);
    }

    /** The rejected record's item is absent, or of an older upload. */
    static PutCondition olderRejection(Upload upload) {
        return new PutCondition(OLDER_REJECTION, uploadNames(), uploadValues(upload));
    }

    private static Map<String, String> uploadNames() {
        Map<String, String> names = new HashMap<>();
        names.put("#sequencer", AttributeNames.SEQUENCER);
        names.put("#eventTime", AttributeNames.EVENT_TIME);
        return names;
    }

    private static Map<String, AttributeValue> uploadValues(Upload upload) {
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":prefix", PREFIX);
        values.put(":sequencer", UploadAttributes.sequencer(upload));
        values.put(":eventTime", UploadAttributes.eventTime(upload));
        return values;
    }
}
