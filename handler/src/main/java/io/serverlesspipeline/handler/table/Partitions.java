package io.serverlesspipeline.handler.table;

import io.serverlesspipeline.handler.retry.FailureKind;
import java.util.HashMap;
import java.util.Map;

/**
 * The partition keys that have unfinished puts or were throttled recently. Guarded by the lock of {@link PutExecutor}.
 */
final class Partitions {
    /** Up to how many partition keys a throttled one without puts is remembered. */
    private static final int MAX_REMEMBERED = 256;

    private final Map<String, Partition> partitions = new HashMap<>();

    /** Returns the state of a partition key for a new put. */
    Partition acquire(String partitionKey) {
        Partition partition = partitions.computeIfAbsent(partitionKey, absent -> new Partition());
        partition.unfinished++;
        partition.puts++;
        return partition;
    }

    /** Removes a completed put. */
    void release(Partition partition, String partitionKey) {
        partition.unfinished--;
        if (partition.unfinished == 0 && !(partition.isThrottled() && partitions.size() <= MAX_REMEMBERED)) {
            partitions.remove(partitionKey);
        }
    }

    /**
     * Returns whether a put may have been throttled because of its partition key. A key with a single put is unlikely
     * to be hot.
     */
    boolean mayBeThrottled(Partition partition, FailureKind kind) {
        return kind == FailureKind.KEY_THROTTLED || (kind == FailureKind.THROTTLED && partition.puts > 1);
    }

    /** Returns whether so many keys are throttled that the table must be the cause. */
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
