package io.serverlesspipeline.handler.table;

/**
 * Which item a put writes.
 *
 * @param partition the item's partition key
 * @param sort the item's sort key
 */
public record PutKey(String partition, String sort) {}
