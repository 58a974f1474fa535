package io.serverlesspipeline.handler.table;

/** Writes items to the table. Implementations must be thread-safe. */
public interface ItemWriter {
    /**
     * Puts an item if its condition holds.
     *
     * @throws InvalidItemException if the item is invalid and can never be put
     * @throws software.amazon.awssdk.core.exception.SdkException if DynamoDB fails and a retry may succeed, or denies
     *     access
     */
    PutOutcome put(ConditionalPut put);
}
