package io.serverlesspipeline.handler.mapping;

import io.serverlesspipeline.handler.record.RecordPlace;
import io.serverlesspipeline.handler.value.RejectedRecordException;
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
     * Returns the keys of the item of a record whose type the object determines.
     *
     * @param fields the record's fields
     * @throws RejectedRecordException if no rule matches the record, or the record lacks a field that its rule needs
     */
    public EntityKeys keys(Map<String, AttributeValue> fields, RecordPlace place) throws RejectedRecordException {
        String found = type(fields);
        if (found == null) {
            throw new RejectedRecordException("The record has no string field named " + typeField.expression() + ".");
        }
        EntityRule rule = mapping.rule(found);
        if (rule == null) {
            throw new RejectedRecordException("The entity mapping has no rule for the record's type.");
        }
        return rule.keys(fields, upload, place);
    }

    /**
     * Returns the keys of the item of a record that a transformer emitted.
     *
     * @param emittedType the entity type, which also becomes the value of the type field
     * @param fields the record's fields
     * @throws RejectedRecordException if there is no rule for the type, or the record lacks a field that the rule needs
     */
    public EntityKeys keys(String emittedType, Map<String, AttributeValue> fields, RecordPlace place)
            throws RejectedRecordException {
        EntityRule rule = mapping.rule(emittedType);
        if (rule == null) {
            throw new RejectedRecordException("The entity mapping has no rule for the type that was emitted.");
        }
        if (typeFieldName() != null) {
            fields.put(typeFieldName(), AttributeValue.fromS(emittedType));
        }
        return rule.keys(fields, upload, place);
    }

    /** Removes the field that becomes the attribute {@code entityType}, so that it isn't stored twice. */
    public void removeType(Map<String, AttributeValue> fields) {
        if (typeFieldName() != null) {
            fields.remove(typeFieldName());
        }
    }

    private @Nullable String typeFieldName() {
        return type == null ? typeField.name() : null;
    }

    /** Returns a record's entity type, or null if it has none. */
    public @Nullable String type(Map<String, AttributeValue> fields) {
        if (type != null) {
            return type;
        }
        AttributeValue value = typeField.in(fields);
        return value == null ? null : value.s();
    }
}
