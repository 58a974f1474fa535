package io.serverlesspipeline.handler.table;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item, and the condition under which it takes the place of the item with the same key.
 *
 * @param item the item's attributes
 * @param condition the condition
 * @param heldBytes how much memory the put takes until it is done, the request that is made of it included; an estimate
 */
public record ConditionalPut(Map<String, AttributeValue> item, Condition condition, long heldBytes) {
    /** What a put takes besides its item's own attributes: the condition, and what a request is made with. */
    public static final long BYTES_OF_A_REQUEST = 16 << 10;

    /** Creates a put of a small item. */
    public ConditionalPut(Map<String, AttributeValue> item, Condition condition) {
        this(item, condition, BYTES_OF_A_REQUEST);
    }
}
