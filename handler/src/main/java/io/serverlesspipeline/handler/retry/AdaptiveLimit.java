package io.serverlesspipeline.handler.retry;

import java.time.Duration;

/**
 * How many requests may be under way at a time: half as many once the service throttles them, one more for each round
 * of requests that it takes. Where even one at a time is too much, there is a pause before the next; its length is a
 * fraction of the time for which nothing was taken, so that little of what the service takes is missed.
 *
 * <p>Not safe for use by several threads at a time.
 */
public final class AdaptiveLimit {
    private static final long LONGEST_PAUSE = Duration.ofSeconds(1).toNanos();
    private static final int PART_OF_DROUGHT = 8;

    private final int most;
    private double limit;
    private long lastTaken;
    private long resume;
    private long sent;
    private long sentBeforeHalving;

    /**
     * Creates a limit.
     *
     * @param most how many requests there may be at most, which is how many there may be at first
     * @param now the time in nanoseconds
     */
    public AdaptiveLimit(int most, long now) {
        this.most = most;
        this.limit = most;
        this.lastTaken = now;
        this.resume = now;
    }

    /**
     * Returns how long it is until a request may be sent while so many others are under way, in nanoseconds: 0 if it
     * may be sent now, {@link Long#MAX_VALUE} if one of the others must end before.
     */
    public long nanosecondsToNext(int underWay, long now) {
        return underWay >= (int) limit ? Long.MAX_VALUE : Math.max(0, resume - now);
    }

    /** Notes that a request is sent, and returns its number, by which {@link #throttled} knows it. */
    public long send() {
        return ++sent;
    }

    /** Notes that the service took a request. */
    public void taken(long now) {
        limit = Math.min(most, limit + 1 / limit);
        lastTaken = now;
        resume = now;
    }

    /**
     * Notes that the service throttled a request. Those that were under way together count once.
     *
     * @param number the request's number
     */
    public void throttled(long number, long now) {
        if (number > sentBeforeHalving) {
            sentBeforeHalving = sent;
            limit = Math.max(1, limit / 2);
        }
        if (limit < 2) {
            long pause = Math.min(LONGEST_PAUSE, (now - lastTaken) / PART_OF_DROUGHT);
            resume = now + Backoff.jittered(pause);
        }
    }

    /** Tells whether the service takes all that there may be. */
    public boolean isOpen() {
        return limit >= most;
    }
}
