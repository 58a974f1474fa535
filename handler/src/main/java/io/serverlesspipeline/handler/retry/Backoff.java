package io.serverlesspipeline.handler.retry;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Exponential backoff with jitter. */
public final class Backoff {
    private static final long BASE_DELAY = Duration.ofMillis(50).toNanos();
    private static final long MAX_DELAY = Duration.ofSeconds(5).toNanos();
    private static final int MAX_DOUBLINGS = 7;

    private Backoff() {}

    /**
     * Returns the delay in nanoseconds.
     *
     * @param failures how often the request has failed, starting at 1
     */
    public static long delayNanos(int failures) {
        return withJitter(Math.min(MAX_DELAY, BASE_DELAY << Math.min(MAX_DOUBLINGS, failures - 1)));
    }

    /** Returns a delay that differs from the given one by up to a quarter. */
    static long withJitter(long nanoseconds) {
        long quarter = nanoseconds / 4;
        return nanoseconds + ThreadLocalRandom.current().nextLong(-quarter, quarter + 1);
    }
}
