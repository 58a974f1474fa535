package io.serverlesspipeline.benchmark.parallel;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How many items there are, and a digest of their attributes that doesn't depend on their order: the sum of their
 * hashes. Comparing two digests finds lost, duplicate, and different items without keeping them. This class is
 * thread-safe.
 */
final class ItemDigest {
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private final LongAdder count = new LongAdder();
    private final LongAdder sum = new LongAdder();

    void add(Map<String, AttributeValue> item) {
        count.increment();
        sum.add(hash(item));
    }

    long count() {
        return count.sum();
    }

    long sum() {
        return sum.sum();
    }

    /** Mixes the sum, so that exchanging attributes between two items changes their hashes. */
    private static long hash(Map<String, AttributeValue> item) {
        long attributes = 0;
        for (Map.Entry<String, AttributeValue> attribute : item.entrySet()) {
            attributes += mixed(hash(hash(0, attribute.getKey()), attribute.getValue()));
        }
        return mixed(attributes);
    }

    private static long hash(long seed, AttributeValue value) {
        return switch (value.type()) {
            case S -> hash(seed + 1, value.s());
            case N -> hash(seed + 2, value.n());
            default -> throw new IllegalArgumentException("No generated record has an attribute " + value);
        };
    }

    private static long hash(long seed, String text) {
        long hash = mixed(seed);
        // Faster than the characters of the string where only the first compiler is enabled, as in the function.
        for (byte character : text.getBytes(StandardCharsets.UTF_8)) {
            hash = hash * MULTIPLIER + character;
        }
        return hash;
    }

    /** The last step of SplitMix64, after which each bit depends on each other one. */
    private static long mixed(long value) {
        long mixed = value + MULTIPLIER;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
