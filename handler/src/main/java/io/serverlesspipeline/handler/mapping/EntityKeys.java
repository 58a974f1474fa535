package io.serverlesspipeline.handler.mapping;

import org.jspecify.annotations.Nullable;

/**
 * The attributes that the entity mapping gives to a record's item.
 *
 * @param entityType the type of entity
 * @param pk the partition key
 * @param sk the sort key
 * @param index the key in the index {@code GSI1}, absent if the item is not in it
 * @param expiresAt when the item expires, in seconds since 1970-01-01T00:00:00Z, absent if it does not
 */
public record EntityKeys(
        String entityType,
        String pk,
        String sk,
        @Nullable IndexKey index,
        @Nullable Long expiresAt) {
    /**
     * A key in the index {@code GSI1}.
     *
     * @param gsi1pk the partition key
     * @param gsi1sk the sort key
     */
    public record IndexKey(String gsi1pk, String gsi1sk) {}
}
