package io.serverlesspipeline.handler.table;

import io.serverlesspipeline.handler.retry.AdaptiveConcurrencyLimit;
import org.jspecify.annotations.Nullable;

/** The puts of one partition key. Guarded by its window's lock. */
final class Partition {
    /** The puts that are not done. */
    int unfinished;

    /** How many puts it has ever had; with more than one, its key may be what the table throttles. */
    long puts;

    private int inFlight;
    private @Nullable AdaptiveConcurrencyLimit limit;

    /** How many of its puts wait until the table accepts the key again. */
    int waiting;

    /** Tells whether its key was throttled, and not taken without end since. */
    boolean isThrottled() {
        return limit != null;
    }

    /**
     * Returns how long it is until its next put may be sent, as {@link AdaptiveConcurrencyLimit#nanosUntilNext} does.
     */
    long nanosUntilNext(long now) {
        return limit == null ? 0 : limit.nanosUntilNext(inFlight, now);
    }

    /** Notes that a put is sent. Returns its number, which {@link #throttled} expects. */
    long send() {
        inFlight++;
        return limit == null ? 0 : limit.send();
    }

    void succeeded(long now) {
        inFlight--;
        if (limit != null) {
            limit.succeeded(now);
            if (limit.isAtMaximum() && waiting == 0) {
                limit = null;
            }
        }
    }

    void failed() {
        inFlight--;
    }

    /** Notes that a put, which is no longer in flight, was throttled because of its key. */
    void throttled(long number, int max, long now) {
        if (limit == null) {
            limit = new AdaptiveConcurrencyLimit(Math.min(max, inFlight + 2), now);
            limit.send();
        }
        limit.throttled(Math.max(1, number), now);
    }
}
