package io.serverlesspipeline.handler.item;

import io.serverlesspipeline.handler.notification.Upload;
import io.serverlesspipeline.handler.table.ConditionalPut;
import java.time.Duration;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Builds and reads the item that records which ranges of an upload are stored. Each upload has an item of its own, so
 * that a newer upload of the same key doesn't replace it.
 */
public final class SplitItem {
    private SplitItem() {}

    /**
     * The item in the table.
     *
     * @param progress the progress
     * @param revision how often the item has changed, 0 if there is none
     */
    public record Revision(SplitProgress progress, long revision) {}

    /**
     * Returns the put of the next revision. It succeeds if nobody else has changed the item.
     *
     * @param replaced the revision that it replaces, 0 if there is none
     * @param timeToLive how long after the upload the item expires, once all ranges are stored
     */
    public static ConditionalPut put(Upload upload, SplitProgress progress, long replaced, Duration timeToLive) {
        Map<String, AttributeValue> item = new HashMap<>();
        item.put(AttributeNames.PK, AttributeValue.fromS(ObjectItem.partitionKey(upload)));
        item.put(
                AttributeNames.SK,
                AttributeValue.fromS("RANGES#" + upload.sequencer().value() + "#" + Upload.format(upload.eventTime())));
        UploadAttributes.addTo(item, upload);
        item.put(AttributeNames.REVISION, UploadAttributes.number(replaced + 1));
        item.put(AttributeNames.SPLIT_BYTES, UploadAttributes.number(progress.splitBytes()));
        item.put(
                AttributeNames.RANGES_COMPLETED,
                AttributeValue.fromB(SdkBytes.fromByteArray(progress.completed().toByteArray())));
        ObjectItem.addProgress(item, progress.total());
        if (progress.ranges() >= 0) {
            item.put(AttributeNames.RANGES, UploadAttributes.number(progress.ranges()));
        }
        // An item that expires earlier would lose the ranges that are stored, and the upload could never be completed.
        if (progress.isCompleted()) {
            item.put(
                    AttributeNames.EXPIRES_AT,
                    UploadAttributes.number(upload.eventTime().plus(timeToLive).getEpochSecond()));
        }
        if (progress.failure() != null) {
            item.put(AttributeNames.FAILURE, AttributeValue.fromS(progress.failure()));
        }
        return new ConditionalPut(item, ReplacementConditions.revision(replaced));
    }

    /** Reads an item in the table. */
    public static Revision read(Map<String, AttributeValue> item) {
        AttributeValue completed = Objects.requireNonNull(item.get(AttributeNames.RANGES_COMPLETED));
        return new Revision(
                new SplitProgress(
                        number(item, AttributeNames.SPLIT_BYTES, 0),
                        (int) number(item, AttributeNames.RANGES, -1),
                        BitSet.valueOf(completed.b().asByteArray()),
                        ObjectItem.progress(item),
                        string(item, AttributeNames.FAILURE)),
                number(item, AttributeNames.REVISION, 0));
    }

    private static long number(Map<String, AttributeValue> item, String name, long absent) {
        AttributeValue value = item.get(name);
        return value == null ? absent : Long.parseLong(value.n());
    }

    private static @Nullable String string(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        return value == null ? null : value.s();
    }
}
