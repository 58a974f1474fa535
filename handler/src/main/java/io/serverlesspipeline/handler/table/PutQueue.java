package io.serverlesspipeline.handler.table;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * The puts that may be sent, in their order: those that wait for a partition key that the table throttles, those that
 * wait after another failure, and those that wait for nothing but their turn. Guarded by its window's lock.
 */
final class PutQueue {
    private final Queue<PendingPut> ready = new PriorityQueue<>(PendingPut.BY_ORDER);
    private final Queue<PendingPut> delayed = new PriorityQueue<>(PendingPut.BY_DUE_TIME);
    private final Map<Partition, Queue<PendingPut>> throttled = new LinkedHashMap<>();

    /** Returns how many puts there are that don't wait for their partition key. */
    int size() {
        return ready.size() + delayed.size();
    }

    /** Adds a put that may be sent, as far as puts of the same item go. */
    void add(PendingPut put) {
        if (put.partition.isThrottled()) {
            throttled
                    .computeIfAbsent(put.partition, absent -> new PriorityQueue<>(PendingPut.BY_ORDER))
                    .add(put);
            put.partition.waiting++;
        } else {
            ready.add(put);
        }
    }

    /** Adds a put that is to be sent when it is due. */
    void addDelayed(PendingPut put) {
        delayed.add(put);
    }

    /** Takes the next put that may be sent, or returns null if there is none. */
    @Nullable
    PendingPut next(long now) {
        while (!delayed.isEmpty() && now - delayed.element().due >= 0) {
            add(delayed.remove());
        }
        PendingPut put = nextThrottled(now);
        if (put == null) {
            put = nextReady();
        }
        return put == null ? nextThrottled(now) : put;
    }

    private @Nullable PendingPut nextThrottled(long now) {
        if (throttled.isEmpty()) {
            return null;
        }
        throttled.values().removeIf(Queue::isEmpty);
        for (Map.Entry<Partition, Queue<PendingPut>> entry : throttled.entrySet()) {
            Partition partition = entry.getKey();
            if (partition.nanosUntilNext(now) == 0) {
                partition.waiting--;
                return entry.getValue().poll();
            }
        }
        return null;
    }

    private @Nullable PendingPut nextReady() {
        for (PendingPut put = ready.poll(); put != null; put = ready.poll()) {
            if (!put.partition.isThrottled()) {
                return put;
            }
            // Its key was throttled after the put came.
            add(put);
        }
        return null;
    }

    /** Returns how long it is until a put may be sent without another having ended before, in nanoseconds. */
    long nanosUntilNext(long now) {
        if (!ready.isEmpty()) {
            return 0;
        }
        long next = delayed.isEmpty() ? Long.MAX_VALUE : delayed.element().due - now;
        for (Partition partition : throttled.keySet()) {
            next = Math.min(next, partition.nanosUntilNext(now));
        }
        return Math.max(0, next);
    }
}
