package io.serverlesspipeline.handler.pipeline;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Tells when an invocation must come to its end, while there is time left to record how far it has come. */
public final class Deadline {
    private final LongSupplier remainingMilliseconds;
    private final long reserveMilliseconds;

    private Deadline(LongSupplier remainingMilliseconds, long reserveMilliseconds) {
        this.remainingMilliseconds = remainingMilliseconds;
        this.reserveMilliseconds = reserveMilliseconds;
    }

    /**
     * Returns the deadline of an invocation that begins now.
     *
     * @param remainingMilliseconds tells how many milliseconds are left until the function's timeout
     * @param reserve how long before the timeout the deadline is; where that is more than half of the time, it is half
     *     of it, so that every invocation comes some way
     */
    public static Deadline of(LongSupplier remainingMilliseconds, Duration reserve) {
        return new Deadline(remainingMilliseconds, Math.min(reserve.toMillis(), remainingMilliseconds.getAsLong() / 2));
    }

    /** Tells whether the deadline has passed. */
    public boolean hasPassed() {
        return remainingMilliseconds.getAsLong() < reserveMilliseconds;
    }
}
