package io.serverlesspipeline.handler.table;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** A put that is not done yet. Guarded by its window's lock, all but the task itself. */
final class PendingPut {
    /** The order in which puts came. */
    static final Comparator<PendingPut> BY_ORDER = Comparator.comparingLong(put -> put.order);

    /** The order in which they are due; times in nanoseconds compare by their difference. */
    static final Comparator<PendingPut> BY_DUE_TIME = (one, other) -> Long.signum(one.due - other.due);

    final long order;
    final ItemKey key;
    final long heapBytes;
    final Runnable task;
    final Partition partition;

    /** The next put of the same item, which must wait for this one. */
    @Nullable
    PendingPut next;

    /** The numbers under which the put was sent last. */
    long number;

    long numberInPartition;

    /** How often it failed, and how often for another reason than that the table is busy. */
    int failures;

    int otherFailures;

    /** When it may be sent again after a failure, in nanoseconds. */
    long due;

    PendingPut(long order, ItemKey key, long heapBytes, Runnable task, Partition partition) {
        this.order = order;
        this.key = key;
        this.heapBytes = heapBytes;
        this.task = task;
        this.partition = partition;
    }
}
