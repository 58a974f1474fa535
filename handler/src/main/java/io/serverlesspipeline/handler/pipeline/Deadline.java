package io.serverlesspipeline.handler.pipeline;

import io.serverlesspipeline.handler.retry.RetryPolicy;
import io.serverlesspipeline.handler.retry.Time;
import java.time.Duration;
import java.util.function.LongSupplier;

/** The time at which an invocation must stop storing records, so that enough time remains to record its progress. */
public final class Deadline {
    /** How long before the timeout the last request must have ended, so that the invocation can report why it fails. */
    private static final Duration SHUTDOWN_MARGIN = Duration.ofMillis(500);

    /** Longer than any invocation. */
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
     * Returns the deadline of an invocation that starts now.
     *
     * @param remainingMillis returns how many milliseconds are left until the function's timeout
     * @param reserve how long before the timeout the deadline is; at most half of the remaining time, so that every
     *     invocation makes progress
     */
    public static Deadline of(LongSupplier remainingMillis, Duration reserve) {
        return of(remainingMillis, reserve, Time.SYSTEM);
    }

    static Deadline of(LongSupplier remainingMillis, Duration reserve, Time time) {
        return new Deadline(remainingMillis, reserve, time);
    }

    /** Returns whether the deadline has passed. */
    public boolean hasPassed() {
        return remainingMillis.getAsLong() < reserveMillis;
    }

    /** Returns whether a quarter of the time between the deadline and the timeout has passed as well. */
    boolean isOverdue() {
        return remainingMillis.getAsLong() < reserveMillis - reserveMillis / 4;
    }

    Time time() {
        return time;
    }

    /** Returns the policy for requests that must finish before the deadline. */
    RetryPolicy retryPolicyBefore(int attempts) {
        return new RetryPolicy(time, () -> end - time.nanoTime(), attempts);
    }

    /**
     * Returns the policy for requests between the deadline and the timeout, such as recording the progress.
     *
     * @param reservedFraction the fraction of that time to keep for other work
     */
    RetryPolicy retryPolicyAfter(int attempts, double reservedFraction) {
        long reserve = Duration.ofMillis(reserveMillis).toNanos();
        long last = Math.min(SHUTDOWN_MARGIN.toNanos(), reserve / 2);
        long until = end + (long) ((1 - reservedFraction) * reserve) - last;
        return new RetryPolicy(time, () -> until - time.nanoTime(), attempts);
    }
}
