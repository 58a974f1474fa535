package io.serverlesspipeline.handler.table;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item, and the condition under which it takes the place of the item with the same key.
 *
 * @param item the item's attributes
 * @param condition the condition
 */
public record ConditionalPut(Map<String, AttributeValue> item, Condition condition) {}
