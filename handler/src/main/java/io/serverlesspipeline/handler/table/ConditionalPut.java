package io.serverlesspipeline.handler.table;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item, and the condition under which it takes the place of the item with the same key.
 *
 * @param item the item's attributes
 * @param condition the condition
 * @param heapBytes how much memory the put takes until it is done, the request that is made of it included; an estimate
 */
public record ConditionalPut(Map<String, AttributeValue> item, PutCondition condition, long heapBytes) {
    /** What a put takes besides its item's own attributes: the condition, and what a request is made with. */
    public static final long REQUEST_HEAP_BYTES = 16 << 10;

    /** Creates a put of a small item. */
    public ConditionalPut(Map<String, AttributeValue> item, PutCondition condition) {
        this(item, condition, REQUEST_HEAP_BYTES);
    }
}
