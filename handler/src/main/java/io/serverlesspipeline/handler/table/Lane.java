package io.serverlesspipeline.handler.table;

import io.serverlesspipeline.handler.retry.AdaptiveLimit;
import java.util.PriorityQueue;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** The puts of one partition key. Guarded by its window's lock. */
final class Lane {
    /** The puts that are not done. */
    int held;

    /** How many puts it has ever had; with more than one, its key may be what the table throttles. */
    long puts;

    private int underWay;
    private @Nullable AdaptiveLimit limit;
    private @Nullable Queue<PendingPut> parked;

    /** Tells whether its key was throttled, and not taken without end since. */
    boolean isThrottled() {
        return limit != null;
    }

    /** Returns how long it is until its next put may be sent, as {@link AdaptiveLimit#nanosecondsToNext} does. */
    long nanosecondsToNext(long now) {
        return limit == null ? 0 : limit.nanosecondsToNext(underWay, now);
    }

    void send(PendingPut put) {
        underWay++;
        put.numberInLane = limit == null ? 0 : limit.send();
    }

    void taken(long now) {
        underWay--;
        if (limit != null) {
            limit.taken(now);
            if (limit.isOpen() && parked().isEmpty()) {
                limit = null;
            }
        }
    }

    void failed() {
        underWay--;
    }

    /** Notes that a put, which no longer is under way, was throttled because of its key. */
    void throttled(PendingPut put, int most, long now) {
        if (limit == null) {
            limit = new AdaptiveLimit(Math.min(most, underWay + 2), now);
            limit.send();
        }
        limit.throttled(Math.max(1, put.numberInLane), now);
    }

    /** Returns the puts that wait for the key to be taken again, in their order. */
    Queue<PendingPut> parked() {
        if (parked == null) {
            parked = new PriorityQueue<>(PendingPut.ORDER);
        }
        return parked;
    }

    boolean hasParked() {
        return parked != null && !parked.isEmpty();
    }
}
