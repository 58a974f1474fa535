package io.serverlesspipeline.handler.table;

/** The table that items are put into. Implementations may be called by several threads at a time. */
public interface ItemWriter {
    /**
     * Puts an item if its condition holds.
     *
     * @throws InvalidItemException if the item itself is invalid, so that it can never be put
     * @throws software.amazon.awssdk.core.exception.SdkException if DynamoDB fails in a way that may pass, or denies
     *     access
     */
    PutOutcome put(ConditionalPut put);
}
