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
    private final Queue<PendingPut> ready = new PriorityQueue<>(PendingPut.ORDER);
    private final Queue<PendingPut> delayed = new PriorityQueue<>(PendingPut.DUE);
    private final Map<Lane, Queue<PendingPut>> throttled = new LinkedHashMap<>();

    /** Returns how many puts there are that don't wait for their partition key. */
    int size() {
        return ready.size() + delayed.size();
    }

    /** Adds a put that may be sent, as far as puts of the same item go. */
    void add(PendingPut put) {
        if (put.lane.isThrottled()) {
            throttled
                    .computeIfAbsent(put.lane, absent -> new PriorityQueue<>(PendingPut.ORDER))
                    .add(put);
            put.lane.waiting++;
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
        PendingPut put = nextParked(now);
        if (put == null) {
            put = nextReady();
        }
        return put == null ? nextParked(now) : put;
    }

    private @Nullable PendingPut nextParked(long now) {
        if (throttled.isEmpty()) {
            return null;
        }
        throttled.values().removeIf(Queue::isEmpty);
        for (Map.Entry<Lane, Queue<PendingPut>> entry : throttled.entrySet()) {
            Lane lane = entry.getKey();
            if (lane.nanosecondsToNext(now) == 0) {
                lane.waiting--;
                return entry.getValue().poll();
            }
        }
        return null;
    }

    private @Nullable PendingPut nextReady() {
        for (PendingPut put = ready.poll(); put != null; put = ready.poll()) {
            if (!put.lane.isThrottled()) {
                return put;
            }
            // Its key was throttled after the put came.
            add(put);
        }
        return null;
    }

    /** Returns how long it is until a put may be sent without another having ended before, in nanoseconds. */
    long nanosecondsToNext(long now) {
        if (!ready.isEmpty()) {
            return 0;
        }
        long next = delayed.isEmpty() ? Long.MAX_VALUE : delayed.element().due - now;
        for (Lane lane : throttled.keySet()) {
            next = Math.min(next, lane.nanosecondsToNext(now));
        }
        return Math.max(0, next);
    }
}
