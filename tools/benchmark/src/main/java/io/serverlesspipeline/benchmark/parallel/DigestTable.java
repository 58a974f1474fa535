package io.serverlesspipeline.benchmark.parallel;

import io.serverlesspipeline.handler.table.ConditionalPut;
import io.serverlesspipeline.handler.table.ItemWriter;
import io.serverlesspipeline.handler.table.PutOutcome;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A table that responds after a delay. It evaluates the conditions of the object's own items, and keeps only a digest
 * of the entities' items, each of which it accepts.
 */
final class DigestTable implements ItemWriter {
    private static final PutOutcome STORED = new PutOutcome.Stored();

    private final long delayMillis;
    private final ItemDigest entities = new ItemDigest();
    private final Map<String, Map<String, AttributeValue>> objectItems = new HashMap<>();

    DigestTable(Duration delay) {
        this.delayMillis = delay.toMillis();
    }

    /** Returns the digest of the entities' items. */
    ItemDigest entities() {
        return entities;
    }

    @Override
    public PutOutcome put(ConditionalPut put) {
        delay();
        if (!string(put, "PK").startsWith("OBJECT#")) {
            entities.add(put.item());
            return STORED;
        }
        return putObjectItem(string(put, "SK"), put);
    }

    private void delay() {
        if (delayMillis == 0) {
            return;
        }
        try {
            Thread.sleep(delayMillis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The benchmark was interrupted", e);
        }
    }

    private synchronized PutOutcome putObjectItem(String sortKey, ConditionalPut put) {
        Map<String, AttributeValue> existing = objectItems.getOrDefault(sortKey, Map.of());
        boolean holds;
        if (sortKey.startsWith("RANGES#")) {
            holds = isRevision(put, existing);
        } else if (sortKey.equals("OBJECT")) {
            holds = isOlderProgress(put, existing);
        } else {
            throw new IllegalArgumentException("The function rejects a record: " + put.item());
        }
        if (!holds) {
            return new PutOutcome.ConditionFailed(existing);
        }
        objectItems.put(sortKey, put.item());
        return STORED;
    }

    private static boolean isRevision(ConditionalPut put, Map<String, AttributeValue> existing) {
        long wanted = number(put.condition().values(), ":revision");
        return existing.isEmpty() ? wanted == 0 : number(existing, "revision") == wanted;
    }

    /** Every object has a single upload, so only the progress matters. */
    private static boolean isOlderProgress(ConditionalPut put, Map<String, AttributeValue> existing) {
        return existing.isEmpty()
                || (AttributeValue.fromS("IN_PROGRESS").equals(existing.get("status"))
                        && number(existing, "position")
                                <= number(put.condition().values(), ":position"));
    }

    private static long number(Map<String, AttributeValue> values, String name) {
        return Long.parseLong(Objects.requireNonNull(values.get(name), name).n());
    }

    private static String string(ConditionalPut put, String attribute) {
        return Objects.requireNonNull(put.item().get(attribute), attribute).s();
    }
}
