package io.serverlesspipeline.handler.mapping;

import io.serverlesspipeline.handler.record.RejectedRecordException;
import io.serverlesspipeline.handler.record.SourceRecord;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The rules by which records become items; the field {@code type} of a record chooses its rule. */
public final class EntityMapping {
    private final Map<String, EntityRule> rules;

    EntityMapping(Map<String, EntityRule> rules) {
        this.rules = Map.copyOf(rules);
    }

    /**
     * Returns the keys of a record's item.
     *
     * @param fields the record's fields
     * @param eventTime when the record was uploaded, from which a duration to live counts
     * @throws RejectedRecordException if no rule is for the record, or its fields do not give the keys the rule wants
     */
    public EntityKeys keys(Map<String, AttributeValue> fields, Instant eventTime) throws RejectedRecordException {
        @Nullable AttributeValue type = fields.get(SourceRecord.TYPE_FIELD);
        if (type == null || type.s() == null) {
            throw new RejectedRecordException("The record has no field named type that is text.");
        }
        EntityRule rule = rules.get(type.s());
        if (rule == null) {
            throw new RejectedRecordException("The entity mapping has no rule for the record's type.");
        }
        return rule.keys(fields, eventTime);
    }
}
