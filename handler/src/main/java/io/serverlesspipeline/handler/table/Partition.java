package io.serverlesspipeline.handler.table;

import io.serverlesspipeline.handler.retry.AdaptiveConcurrencyLimit;
import org.jspecify.annotations.Nullable;

/** The puts of one partition key. Guarded by the lock of {@link PutExecutor}. */
final class Partition {
    /** How many of its puts are unfinished. */
    int unfinished;

    /** How many puts it has ever had. If more than one, the table may throttle its key. */
    long puts;

    private int inFlight;
    private @Nullable AdaptiveConcurrencyLimit limit;

    /** How many of its puts wait until the table accepts the key again. */
    int waiting;

    /** Returns whether its key has been throttled and hasn't recovered fully. */
    boolean isThrottled() {
        return limit != null;
    }

    /**
     * Returns how many nanoseconds to wait before its next put, like {@link AdaptiveConcurrencyLimit#nanosUntilNext}.
     */
    long nanosUntilNext(long now) {
        return limit == null ? 0 : limit.nanosUntilNext(inFlight, now);
    }

    /** Records that a put is sent. Returns its number, which {@link #throttled} expects. */
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

    /** Records that a put, which is no longer in flight, was throttled because of its key. */
    void throttled(long number, int max, long now) {
        if (limit == null) {
            limit = new AdaptiveConcurrencyLimit(Math.min(max, inFlight + 2), now);
            limit.send();
        }
        limit.throttled(Math.max(1, number), now);
    }
}
