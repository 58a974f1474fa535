package io.serverlesspipeline.handler.table;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * The puts that can be sent, in order: those whose partition key is throttled, those that wait after another failure,
 * and those that are ready. Guarded by the lock of {@link PutExecutor}.
 */
final class PutQueue {
    private final Queue<PendingPut> ready = new PriorityQueue<>(PendingPut.BY_ORDER);
    private final Queue<PendingPut> delayed = new PriorityQueue<>(PendingPut.BY_DUE_TIME);
    private final Map<Partition, Queue<PendingPut>> throttled = new LinkedHashMap<>();

    /** Returns how many puts don't wait for their partition key. */
    int size() {
        return ready.size() + delayed.size();
    }

    /** Adds a put that doesn't wait for another put of the same item. */
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

    /** Adds a put that is sent when it is due. */
    void addDelayed(PendingPut put) {
        delayed.add(put);
    }

    /** Removes and returns the next put, or returns null if none can be sent. */
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
            // Its key was throttled after the put was added.
            add(put);
        }
        return null;
    }

    /** Returns how many nanoseconds to wait for a put that can be sent without another put ending first. */
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
