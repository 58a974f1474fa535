package io.serverlesspipeline.handler.retry;

import java.time.Duration;

/**
 * How many requests may be under way at a time: half as many once the service throttles them, one more for each round
 * of requests that it takes. Where even one at a time is too much, there is a pause before the next; its length is a
 * fraction of the time for which nothing was taken, so that little of what the service takes is missed.
 *
 * <p>Not safe for use by several threads at a time.
 */
public final class AdaptiveConcurrencyLimit {
    private static final long MAX_PAUSE = Duration.ofSeconds(1).toNanos();
    private static final int PAUSE_DIVISOR = 8;

    private final int max;
    private double limit;
    private long lastSuccess;
    private long resume;
    private long sent;
    private long sentBeforeReduction;

    /**
     * Creates a limit.
     *
     * @param max how many requests there may be at max, which is how many there may be at first
     * @param now the time in nanoseconds
     */
    public AdaptiveConcurrencyLimit(int max, long now) {
        this.max = max;
        this.limit = max;
        this.lastSuccess = now;
        this.resume = now;
    }

    /**
     * Returns how long it is until a request may be sent while so many others are under way, in nanoseconds: 0 if it
     * may be sent now, {@link Long#MAX_VALUE} if one of the others must end before.
     */
    public long nanosUntilNext(int inFlight, long now) {
        return inFlight >= (int) limit ? Long.MAX_VALUE : Math.max(0, resume - now);
    }

    /** Notes that a request is sent, and returns its number, by which {@link #throttled} knows it. */
    public long send() {
        return ++sent;
    }

    /** Notes that the service took a request. */
    public void succeeded(long now) {
        limit = Math.min(max, limit + 1 / limit);
        lastSuccess = now;
        resume = now;
    }

    /**
     * Notes that the service throttled a request. Those that were under way together count once.
     *
     * @param number the request's number
     */
    public void throttled(long number, long now) {
        if (number > sentBeforeReduction) {
            sentBeforeReduction = sent;
            limit = Math.max(1, limit / 2);
        }
        if (limit < 2) {
            long pause = Math.min(MAX_PAUSE, (now - lastSuccess) / PAUSE_DIVISOR);
            resume = now + Backoff.withJitter(pause);
        }
    }

    /** Tells whether the service takes all that there may be. */
    public boolean isAtMaximum() {
        return limit >= max;
    }
}
