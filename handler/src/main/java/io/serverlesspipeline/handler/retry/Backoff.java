package io.serverlesspipeline.handler.retry;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait before a request is sent again: longer each time, and not the same for all that failed together. */
public final class Backoff {
    private static final long BASE_DELAY = Duration.ofMillis(50).toNanos();
    private static final long MAX_DELAY = Duration.ofSeconds(5).toNanos();
    private static final int MAX_DOUBLINGS = 7;

    private Backoff() {}

    /**
     * Returns the wait in nanoseconds.
     *
     * @param failures how often the request has failed, from 1
     */
    public static long delayNanos(int failures) {
        return withJitter(Math.min(MAX_DELAY, BASE_DELAY << Math.min(MAX_DOUBLINGS, failures - 1)));
    }

    /** Returns a time that is somewhat shorter or longer, by a quarter at most. */
    static long withJitter(long nanoseconds) {
        long quarter = nanoseconds / 4;
        return nanoseconds + ThreadLocalRandom.current().nextLong(-quarter, quarter + 1);
    }
}
