package io.serverlesspipeline.handler.table;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** An unfinished put. All fields but the task are guarded by the lock of {@link PutExecutor}. */
final class PendingPut {
    /** The order in which puts were added. */
    static final Comparator<PendingPut> BY_ORDER = Comparator.comparingLong(put -> put.order);

    /** The order of due times. Times in nanoseconds are compared by their difference. */
    static final Comparator<PendingPut> BY_DUE_TIME = (one, other) -> Long.signum(one.due - other.due);

    final long order;
    final ItemKey key;
    final long heapBytes;
    final Runnable task;
    final Partition partition;

    /** The next put of the same item, which must wait for this one. */
    @Nullable
    PendingPut next;

    /** The numbers of the last attempt, in the limits of the table and of the partition key. */
    long number;

    long numberInPartition;

    /** How often the put failed, in total and for reasons other than throttling or a conflict. */
    int failures;

    int otherFailures;

    /** When to retry after a failure, in nanoseconds. */
    long due;

    PendingPut(long order, ItemKey key, long heapBytes, Runnable task, Partition partition) {
        this.order = order;
        this.key = key;
        this.heapBytes = heapBytes;
        this.task = task;
        this.partition = partition;
    }
}
