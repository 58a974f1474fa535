package io.serverlesspipeline.handler.table;

/**
 * Which item a put writes.
 *
 * @param partitionKey the item's partition key
 * @param sortKey the item's sort key
 */
public record ItemKey(String partitionKey, String sortKey) {}
