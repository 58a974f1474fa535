package io.serverlesspipeline.handler.item;

import io.serverlesspipeline.handler.mapping.EntityKeys;
import io.serverlesspipeline.handler.notification.Upload;
import io.serverlesspipeline.handler.record.RejectedRecordException;
import io.serverlesspipeline.handler.record.SourceRecord;
import io.serverlesspipeline.handler.table.ConditionalPut;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The item of an entity: a record's fields, the keys that the mapping gives it, and where it comes from. */
public final class EntityItem {
    private EntityItem() {}

    /**
     * Returns the put of a record's item; it passes unless the table holds the same entity from a newer record.
     *
     * @param fields the record's fields
     * @param keys the attributes that the mapping gives to the record
     * @param record the record's place in the upload, from 1
     * @param sizeLimit how many bytes the item may have, as DynamoDB counts them
     * @throws RejectedRecordException if the item would have more
     */
    public static ConditionalPut put(
            Map<String, AttributeValue> fields, EntityKeys keys, Upload upload, long record, int sizeLimit)
            throws RejectedRecordException {
        Map<String, AttributeValue> item = new HashMap<>();
        item.put(AttributeNames.PK, AttributeValue.fromS(keys.pk()));
        item.put(AttributeNames.SK, AttributeValue.fromS(keys.sk()));
        if (keys.index() != null) {
            item.put(AttributeNames.GSI1PK, AttributeValue.fromS(keys.index().gsi1pk()));
            item.put(AttributeNames.GSI1SK, AttributeValue.fromS(keys.index().gsi1sk()));
        }
        if (keys.expiresAt() != null) {
            item.put(AttributeNames.EXPIRES_AT, UploadAttributes.number(keys.expiresAt()));
        }
        item.put(AttributeNames.ENTITY_TYPE, AttributeValue.fromS(keys.entityType()));
        item.put(AttributeNames.SOURCE, AttributeValue.fromS(upload.source()));
        item.put(AttributeNames.RECORD, UploadAttributes.number(record));
        UploadAttributes.addTo(item, upload);
        addFields(item, fields);
        ItemSize size = ItemSize.of(item);
        checkSize(size.bytes(), sizeLimit);
        return new ConditionalPut(
                item, PutConditions.olderRecord(upload, record), ConditionalPut.REQUEST_HEAP_BYTES + size.heapBytes());
    }

    private static void addFields(Map<String, AttributeValue> item, Map<String, AttributeValue> fields) {
        fields.forEach((name, value) -> {
            // The type is in the item already, and so is a field that equals the pipeline's own attribute of its name.
            if (!name.equals(SourceRecord.TYPE_FIELD) && !value.equals(item.get(name))) {
                item.put(attributeName(name), value);
            }
        });
    }

    private static void checkSize(long size, int limit) throws RejectedRecordException {
        if (size > limit) {
            throw new RejectedRecordException(
                    "The item would have " + size + " bytes as DynamoDB counts them; " + limit + " are allowed.");
        }
    }

    /** A field whose name is the pipeline's own, with underscores or without, gets one underscore more. */
    private static String attributeName(String field) {
        int end = field.length();
        while (end > 0 && field.charAt(end - 1) == '_') {
            end--;
        }
        return AttributeNames.ENTITY_ATTRIBUTES.contains(field.substring(0, end)) ? field + "_" : field;
    }

    /** Tells whether the table's item of an entity comes from the given upload. */
    public static boolean isFrom(Map<String, AttributeValue> item, Upload upload) {
        return AttributeValue.fromS(upload.source()).equals(item.get(AttributeNames.SOURCE))
                && UploadAttributes.matches(item, upload);
    }
}
