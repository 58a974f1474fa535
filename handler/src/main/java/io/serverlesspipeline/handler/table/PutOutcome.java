package io.serverlesspipeline.handler.table;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The outcome of a conditional put. */
public sealed interface PutOutcome {
    /** The item is stored. */
    record Stored() implements PutOutcome {}

    /**
     * The condition failed.
     *
     * @param existing the existing item, or those of its attributes that the pipeline reads
     */
    record ConditionFailed(Map<String, AttributeValue> existing) implements PutOutcome {}
}
