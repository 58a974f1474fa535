package io.serverlesspipeline.handler.item;

import io.serverlesspipeline.handler.mapping.EntityKeys;
import io.serverlesspipeline.handler.notification.Upload;
import io.serverlesspipeline.handler.record.RecordPlace;
import io.serverlesspipeline.handler.table.ConditionalPut;
import io.serverlesspipeline.handler.value.RejectedRecordException;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Builds the item of an entity: the record's fields, its keys, and the attributes that identify its source. */
public final class EntityItem {
    private EntityItem() {}

    /**
     * Returns the put of a record's item. It succeeds unless the table already holds the same entity from a newer
     * record.
     *
     * @param fields the record's fields, without the one that becomes the attribute {@code entityType}
     * @param keys the keys that the entity mapping derives from the record
     * @param place the record's place in the upload
     * @param sizeLimit the maximum item size in bytes, as DynamoDB counts them
     * @throws RejectedRecordException if the item exceeds {@code sizeLimit}
     */
    public static ConditionalPut put(
            Map<String, AttributeValue> fields, EntityKeys keys, Upload upload, RecordPlace place, int sizeLimit)
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
        item.put(AttributeNames.RECORD, UploadAttributes.number(place.record()));
        if (!place.isFirst()) {
            item.put(AttributeNames.EMITTED_RECORD, UploadAttributes.number(place.emitted()));
        }
        UploadAttributes.addTo(item, upload);
        addFields(item, fields);
        ItemSize size = ItemSize.of(item);
        checkSize(size.bytes(), sizeLimit);
        return new ConditionalPut(
                item,
                ReplacementConditions.olderRecord(upload, place),
                ConditionalPut.REQUEST_HEAP_BYTES + size.heapBytes());
    }

    private static void addFields(Map<String, AttributeValue> item, Map<String, AttributeValue> fields) {
        fields.forEach((name, value) -> {
            // A field that equals the pipeline's attribute of the same name isn't stored twice.
            if (!value.equals(item.get(name))) {
                item.put(attributeName(name), value);
            }
        });
    }

    private static void checkSize(long size, int limit) throws RejectedRecordException {
        if (size > limit) {
            throw new RejectedRecordException(
                    "The item would have " + size + " bytes as DynamoDB counts them; the limit is " + limit + ".");
        }
    }

    /** Appends an underscore to a field name that the pipeline reserves, with or without trailing underscores. */
    private static String attributeName(String field) {
        int end = field.length();
        while (end > 0 && field.charAt(end - 1) == '_') {
            end--;
        }
        return AttributeNames.ENTITY_ATTRIBUTES.contains(field.substring(0, end)) ? field + "_" : field;
    }

    /** Returns whether an entity's item in the table comes from the given upload. */
    public static boolean isFrom(Map<String, AttributeValue> item, Upload upload) {
        return AttributeValue.fromS(upload.source()).equals(item.get(AttributeNames.SOURCE))
                && UploadAttributes.matches(item, upload);
    }
}
