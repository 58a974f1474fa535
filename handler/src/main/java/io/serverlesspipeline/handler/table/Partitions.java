package io.serverlesspipeline.handler.table;

import io.serverlesspipeline.handler.retry.FailureKind;
import java.util.HashMap;
import java.util.Map;

/**
 * The partitions of all partition keys that have puts which are not done, or were throttled lately. Guarded by its
 * window's lock.
 */
final class Partitions {
    /** Up to how many partitions a throttled one is remembered that has no puts at the moment. */
    private static final int MAX_REMEMBERED = 256;

    private final Map<String, Partition> partitions = new HashMap<>();

    /** Returns the partition of a partition key that gets a put. */
    Partition acquire(String partitionKey) {
        Partition partition = partitions.computeIfAbsent(partitionKey, absent -> new Partition());
        partition.unfinished++;
        partition.puts++;
        return partition;
    }

    /** Takes a put that is done from its partition. */
    void release(Partition partition, String partitionKey) {
        partition.unfinished--;
        if (partition.unfinished == 0 && !(partition.isThrottled() && partitions.size() <= MAX_REMEMBERED)) {
            partitions.remove(partitionKey);
        }
    }

    /** Tells whether a throttled put may be due to its partition key. A key with a single put hardly can be too hot. */
    boolean mayBeThrottled(Partition partition, FailureKind kind) {
        return kind == FailureKind.KEY_THROTTLED || (kind == FailureKind.THROTTLED && partition.puts > 1);
    }

    /** Tells whether so many keys are throttled that it must be due to the table. */
    boolean areMostlyThrottled() {
        int throttled = 0;
        int all = 0;
        for (Partition partition : partitions.values()) {
            all += partition.unfinished > 0 ? 1 : 0;
            throttled += partition.unfinished > 0 && partition.isThrottled() ? 1 : 0;
        }
        return all > 1 && 2 * throttled > all;
    }
}
