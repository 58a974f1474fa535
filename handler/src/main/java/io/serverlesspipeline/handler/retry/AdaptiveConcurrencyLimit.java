package io.serverlesspipeline.handler.retry;

import java.time.Duration;

/**
 * Limits how many requests may be in flight. The limit is halved when the service throttles requests, and grows by one
 * for each round of successful requests. If even one request at a time is too much, the limit inserts a pause before
 * the next request. The pause is a fraction of the time since the last success, so that little of the available
 * capacity is missed.
 *
 * <p>This class isn't thread-safe.
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
     * @param max the maximum and initial number of requests in flight
     * @param now the time in nanoseconds
     */
    public AdaptiveConcurrencyLimit(int max, long now) {
        this.max = max;
        this.limit = max;
        this.lastSuccess = now;
        this.resume = now;
    }

    /**
     * Returns how many nanoseconds to wait before the next request: 0 if it may be sent now, {@link Long#MAX_VALUE} if
     * another request must end first.
     */
    public long nanosUntilNext(int inFlight, long now) {
        return inFlight >= (int) limit ? Long.MAX_VALUE : Math.max(0, resume - now);
    }

    /** Records that a request is sent. Returns its number, which {@link #throttled} expects. */
    public long send() {
        return ++sent;
    }

    /** Records that a request succeeded. */
    public void succeeded(long now) {
        limit = Math.min(max, limit + 1 / limit);
        lastSuccess = now;
        resume = now;
    }

    /**
     * Records that the service throttled a request. Requests that were in flight together reduce the limit once.
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

    /** Returns whether the limit is at its maximum. */
    public boolean isAtMaximum() {
        return limit >= max;
    }
}
