package io.serverlesspipeline.handler.item;

import io.serverlesspipeline.handler.notification.Sequencer;
import io.serverlesspipeline.handler.notification.Upload;
import io.serverlesspipeline.handler.record.RecordPlace;
import io.serverlesspipeline.handler.table.PutCondition;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Builds condition expressions that allow only newer data to replace an item, however often and in whatever order
 * notifications arrive.
 *
 * <p>Two uploads of the same object compare by sequencer, then by event time. Two records of the same upload compare by
 * their number, and those that transformers emit for one record by their number within it. Records of different objects
 * compare by event time, then by object name.
 *
 * <p>Earlier versions padded sequencers on the left, which put sequencers of different lengths in the wrong order. An
 * item with such a sequencer compares by event time only.
 */
final class ReplacementConditions {
    private static final String OLDER_UPLOAD = "(#sequencer >= :prefix AND #sequencer < :sequencer)"
            + " OR (#sequencer = :sequencer AND #eventTime < :eventTime)"
            + " OR (#sequencer < :prefix AND #eventTime <= :eventTime)";

    private static final AttributeValue PREFIX = AttributeValue.fromS(Sequencer.PREFIX);

    private static final String SAME_UPLOAD = "#sequencer = :sequencer AND #eventTime = :eventTime";

    private static final String OLDER_REJECTION = "attribute_not_exists(PK) OR " + OLDER_UPLOAD;

    private static final String OLDER_PROGRESS = "attribute_not_exists(PK) OR " + OLDER_UPLOAD + " OR (" + SAME_UPLOAD
            + " AND #status = :inProgress AND #position <= :position)";

    private static final String OLDER_RECORD = olderRecord("#record < :record");

    private static final String OLDER_EMITTED_RECORD = olderRecord("(#record < :record OR (#record = :record"
            + " AND (attribute_not_exists(#emitted) OR #emitted < :emitted)))");

    private ReplacementConditions() {}

    private static String olderRecord(String smallerPlace) {
        return "attribute_not_exists(PK)"
                + " OR (#source = :source AND (" + OLDER_UPLOAD + " OR (" + SAME_UPLOAD + " AND " + smallerPlace + ")))"
                + " OR (#source <> :source AND (#eventTime < :eventTime"
                + " OR (#eventTime = :eventTime AND #source < :source)))";
    }

    /** Holds if the entity's item doesn't exist or comes from an older record. */
    static PutCondition olderRecord(Upload upload, RecordPlace place) {
        Map<String, String> names = uploadNames();
        names.put("#source", AttributeNames.SOURCE);
        names.put("#record", AttributeNames.RECORD);
        Map<String, AttributeValue> values = uploadValues(upload);
        values.put(":source", AttributeValue.fromS(upload.source()));
        values.put(":record", UploadAttributes.number(place.record()));
        if (place.isFirst()) {
            return new PutCondition(OLDER_RECORD, names, values);
        }
        names.put("#emitted", AttributeNames.EMITTED_RECORD);
        values.put(":emitted", UploadAttributes.number(place.emitted()));
        return new PutCondition(OLDER_EMITTED_RECORD, names, values);
    }

    /**
     * Holds if the object's item doesn't exist, comes from an older upload, or is a checkpoint of this upload at or
     * before the given position.
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

    /**
     * Holds if the item has the given revision.
     *
     * @param revision the revision, 0 if the item doesn't exist
     */
    static PutCondition revision(long revision) {
        return revision == 0
                ? new PutCondition(
                        "attribute_not_exists(PK) OR #revision = :revision",
                        Map.of("#revision", AttributeNames.REVISION),
                        Map.of(":revision", UploadAttributes.number(0)))
                : new PutCondition(
                        "#revision = :revision",
                        Map.of("#revision", AttributeNames.REVISION),
                        Map.of(":revision", UploadAttributes.number(revision)));
    }

    /** Holds if the rejected record's item doesn't exist or comes from an older upload. */
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
