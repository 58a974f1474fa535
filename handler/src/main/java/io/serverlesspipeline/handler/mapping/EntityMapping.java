package io.serverlesspipeline.handler.mapping;

import io.serverlesspipeline.handler.record.RejectedRecordException;
import io.serverlesspipeline.handler.record.SourceRecord;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The rules that map records to items. A record's field {@code type} selects its rule. */
public final class EntityMapping {
    private final Map<String, EntityRule> rules;

    EntityMapping(Map<String, EntityRule> rules) {
        this.rules = Map.copyOf(rules);
    }

    /**
     * Returns the keys of a record's item.
     *
     * @param fields the record's fields
     * @param eventTime when the record was uploaded; a duration to live starts at this time
     * @throws RejectedRecordException if no rule matches the record, or the record lacks a field that its rule needs
     */
    public EntityKeys keys(Map<String, AttributeValue> fields, Instant eventTime) throws RejectedRecordException {
        @Nullable AttributeValue type = fields.get(SourceRecord.TYPE_FIELD);
        if (type == null || type.s() == null) {
            throw new RejectedRecordException("The record has no string field named type.");
        }
        EntityRule rule = rules.get(type.s());
        if (rule == null) {
            throw new RejectedRecordException("The entity mapping has no rule for the record's type.");
        }
        return rule.keys(fields, eventTime);
    }
}
