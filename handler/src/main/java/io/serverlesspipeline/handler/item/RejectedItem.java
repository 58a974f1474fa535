package io.serverlesspipeline.handler.item;

import static io.serverlesspipeline.handler.item.UploadAttributes.number;

import io.serverlesspipeline.handler.notification.Upload;
import io.serverlesspipeline.handler.table.ConditionalPut;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Builds the item of a rejected record, with the reason and its first bytes. */
public final class RejectedItem {
    /** A reason can name a field or a column, and names can be as long as a record. The item must fit in the table. */
    private static final int MAX_REASON_LENGTH = 2000;

    private RejectedItem() {}

    /**
     * Returns the put of a rejected record's item. It succeeds unless the table already holds the item from the same
     * upload or a newer one.
     *
     * @param record the record's number in the upload, starting at 1
     * @param position the offset at which the record begins
     * @param reason why the record is rejected; only its first 2000 characters are stored
     * @param firstBytes the record's first bytes; invalid UTF-8 is replaced
     * @param timeToLive how long after the upload the item expires
     */
    public static ConditionalPut put(
            Upload upload, long record, long position, String reason, byte[] firstBytes, Duration timeToLive) {
        Map<String, AttributeValue> item = new HashMap<>();
        item.put(AttributeNames.PK, AttributeValue.fromS(ObjectItem.partitionKey(upload)));
        item.put(AttributeNames.SK, AttributeValue.fromS(String.format(Locale.ROOT, "REJECTED#%010d", record)));
        UploadAttributes.addTo(item, upload);
        item.put(AttributeNames.RECORD, number(record));
        item.put(AttributeNames.POSITION, number(position));
        item.put(AttributeNames.REASON, AttributeValue.fromS(abbreviate(reason)));
        item.put(AttributeNames.FIRST_BYTES, AttributeValue.fromS(new String(firstBytes, StandardCharsets.UTF_8)));
        item.put(
                AttributeNames.EXPIRES_AT,
                number(upload.eventTime().plus(timeToLive).getEpochSecond()));
        return new ConditionalPut(item, ReplacementConditions.olderRejection(upload));
    }

    private static String abbreviate(String reason) {
        return reason.length() <= MAX_REASON_LENGTH ? reason : reason.substring(0, MAX_REASON_LENGTH) + "…";
    }
}
