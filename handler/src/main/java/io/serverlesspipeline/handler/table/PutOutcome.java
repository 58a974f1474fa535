package io.serverlesspipeline.handler.table;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What became of a conditional put. */
public sealed interface PutOutcome {
    /** The item is in the table. */
    record Stored() implements PutOutcome {}

    /**
     * The condition did not hold.
     *
     * @param existing the item that stays in the table, or those of its attributes that the pipeline reads
     */
    record ConditionFailed(Map<String, AttributeValue> existing) implements PutOutcome {}
}
