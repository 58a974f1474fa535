package io.serverlesspipeline.handler.table;

import io.serverlesspipeline.handler.retry.AdaptiveLimit;
import org.jspecify.annotations.Nullable;

/** The puts of one partition key. Guarded by its window's lock. */
final class Lane {
    /** The puts that are not done. */
    int held;

    /** How many puts it has ever had; with more than one, its key may be what the table throttles. */
    long puts;

    private int underWay;
    private @Nullable AdaptiveLimit limit;

    /** How many of its puts wait until the table accepts the key again. */
    int waiting;

    /** Tells whether its key was throttled, and not taken without end since. */
    boolean isThrottled() {
        return limit != null;
    }

    /** Returns how long it is until its next put may be sent, as {@link AdaptiveLimit#nanosecondsToNext} does. */
    long nanosecondsToNext(long now) {
        return limit == null ? 0 : limit.nanosecondsToNext(underWay, now);
    }

    /** Notes that a put is sent. Returns its number, which {@link #throttled} expects. */
    long send() {
        underWay++;
        return limit == null ? 0 : limit.send();
    }

    void taken(long now) {
        underWay--;
        if (limit != null) {
            limit.taken(now);
            if (limit.isOpen() && waiting == 0) {
                limit = null;
            }
        }
    }

    void failed() {
        underWay--;
    }

    /** Notes that a put, which is no longer in flight, was throttled because of its key. */
    void throttled(long number, int most, long now) {
        if (limit == null) {
            limit = new AdaptiveLimit(Math.min(most, underWay + 2), now);
            limit.send();
        }
        limit.throttled(Math.max(1, number), now);
    }
}
