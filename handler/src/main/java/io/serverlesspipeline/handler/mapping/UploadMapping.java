package io.serverlesspipeline.handler.mapping;

import io.serverlesspipeline.handler.record.RejectedRecordException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Maps the records of one upload to items. */
public final class UploadMapping {
    private final EntityMapping mapping;
    private final UploadValues upload;
    private final @Nullable String type;
    private final FieldPath typeField;

    /**
     * Creates the mapping of an upload.
     *
     * @param type the entity type of all records, null if a field selects it
     * @param typeField the field that selects a record's entity type
     */
    public UploadMapping(EntityMapping mapping, UploadValues upload, @Nullable String type, FieldPath typeField) {
        this.mapping = mapping;
        this.upload = upload;
        this.type = type;
        this.typeField = typeField;
    }

    /**
     * Returns the keys of a record's item.
     *
     * @param fields the record's fields
     * @param record the record's number in the upload, starting at 1
     * @throws RejectedRecordException if no rule matches the record, or the record lacks a field that its rule needs
     */
    public EntityKeys keys(Map<String, AttributeValue> fields, long record) throws RejectedRecordException {
        EntityRule rule = mapping.rule(type == null ? type(fields) : type);
        if (rule == null) {
            throw new RejectedRecordException("The entity mapping has no rule for the record's type.");
        }
        return rule.keys(fields, upload, record);
    }

    /** Removes the field that becomes the attribute {@code entityType}, so that it isn't stored twice. */
    public void removeType(Map<String, AttributeValue> fields) {
        String name = type == null ? typeField.name() : null;
        if (name != null) {
            fields.remove(name);
        }
    }

    private String type(Map<String, AttributeValue> fields) throws RejectedRecordException {
        AttributeValue value = typeField.in(fields);
        if (value == null || value.s() == null) {
            throw new RejectedRecordException("The record has no string field named " + typeField.expression() + ".");
        }
        return value.s();
    }
}
