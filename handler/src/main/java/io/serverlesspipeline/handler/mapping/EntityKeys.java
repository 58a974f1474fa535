package io.serverlesspipeline.handler.mapping;

import org.jspecify.annotations.Nullable;

/**
 * The keys that the entity mapping derives from a record.
 *
 * @param entityType the entity type
 * @param pk the partition key
 * @param sk the sort key
 * @param index the key in the index {@code GSI1}, null if the item isn't in the index
 * @param expiresAt when the item expires, in seconds since 1970-01-01T00:00:00Z; null if it doesn't
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
