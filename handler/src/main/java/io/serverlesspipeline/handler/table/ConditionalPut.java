package io.serverlesspipeline.handler.table;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item, with the condition under which it replaces an existing item with the same key.
 *
 * @param item the item's attributes
 * @param condition the condition
 * @param heapBytes an estimate of how much memory the put takes until it is complete, including its request
 */
public record ConditionalPut(Map<String, AttributeValue> item, PutCondition condition, long heapBytes) {
    /** The memory of a put besides the item's own attributes: the condition and the request. */
    public static final long REQUEST_HEAP_BYTES = 16 << 10;

    /** Creates a put of a small item. */
    public ConditionalPut(Map<String, AttributeValue> item, PutCondition condition) {
        this(item, condition, REQUEST_HEAP_BYTES);
    }
}
