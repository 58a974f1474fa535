package io.serverlesspipeline.handler.pipeline;

import io.serverlesspipeline.handler.retry.RetryPolicy;
import io.serverlesspipeline.handler.retry.Time;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Tells when an invocation must come to its end, while there is time left to record how far it has come. */
public final class Deadline {
    /** How long before the timeout the last request must have ended, so that the invocation can say why it fails. */
    private static final Duration SHUTDOWN_MARGIN = Duration.ofMillis(500);

    /** More than any invocation takes. */
    private static final Duration MAX_DURATION = Duration.ofDays(1);

    private final LongSupplier remainingMillis;
    private final long reserveMillis;
    private final Time time;
    private final long end;

    private Deadline(LongSupplier remainingMillis, Duration reserve, Time time) {
        long remaining = Math.min(remainingMillis.getAsLong(), MAX_DURATION.toMillis());
        this.remainingMillis = remainingMillis;
        this.reserveMillis = Math.min(reserve.toMillis(), remaining / 2);
        this.time = time;
        this.end =
                time.nanoTime() + Duration.ofMillis(remaining - reserveMillis).toNanos();
    }

    /**
     * Returns the deadline of an invocation that begins now.
     *
     * @param remainingMillis tells how many milliseconds are left until the function's timeout
     * @param reserve how long before the timeout the deadline is; where that is more than half of the time, it is half
     *     of it, so that every invocation comes some way
     */
    public static Deadline of(LongSupplier remainingMillis, Duration reserve) {
        return of(remainingMillis, reserve, Time.SYSTEM);
    }

    static Deadline of(LongSupplier remainingMillis, Duration reserve, Time time) {
        return new Deadline(remainingMillis, reserve, time);
    }

    /** Tells whether the deadline has passed. */
    public boolean hasPassed() {
        return remainingMillis.getAsLong() < reserveMillis;
    }

    Time time() {
        return time;
    }

    /** Returns the patience for what is read and put before the deadline. */
    RetryPolicy retryPolicyBefore(int attempts) {
        return new RetryPolicy(time, () -> end - time.nanoTime(), attempts);
    }

    /**
     * Returns the patience for recording how far the invocation has come, and for what is done besides.
     *
     * @param reserved which part of the time from the deadline to the timeout is reserved for something else
     */
    RetryPolicy retryPolicyAfter(int attempts, double reserved) {
        long reserve = Duration.ofMillis(reserveMillis).toNanos();
        long last = Math.min(SHUTDOWN_MARGIN.toNanos(), reserve / 2);
        long until = end + (long) ((1 - reserved) * reserve) - last;
        return new RetryPolicy(time, () -> until - time.nanoTime(), attempts);
    }
}
