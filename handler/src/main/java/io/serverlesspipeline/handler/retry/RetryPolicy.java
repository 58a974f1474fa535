package io.serverlesspipeline.handler.retry;

import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Retries requests with backoff, as long as a retry may help and time is left. */
public final class RetryPolicy {
    private final Time time;
    private final LongSupplier remainingNanos;
    private final int attempts;

    /**
     * Creates a policy.
     *
     * @param remainingNanos returns how many nanoseconds are left
     * @param attempts how often to send a request that fails for a reason other than throttling or a conflict
     */
    public RetryPolicy(Time time, LongSupplier remainingNanos, int attempts) {
        this.time = time;
        this.remainingNanos = remainingNanos;
        this.attempts = attempts;
    }

    /** Returns the clock. */
    public Time time() {
        return time;
    }

    /** Returns how many nanoseconds are left; zero or less if time has run out. */
    public long remainingNanos() {
        return remainingNanos.getAsLong();
    }

    /**
     * Returns whether to retry a failed request.
     *
     * @param others how often it has failed for a reason other than throttling or a conflict, including this time
     */
    public boolean allows(FailureKind kind, int others) {
        return kind.isRetriedUntilDeadline() || (kind == FailureKind.TRANSIENT && others < attempts);
    }

    /**
     * Sends a request, retries it if necessary, and returns its result.
     *
     * @throws RuntimeException the last failure, if the request can't be retried
     */
    public <T> T call(Supplier<T> request) {
        int failures = 0;
        int others = 0;
        while (true) {
            try {
                return request.get();
            } catch (RuntimeException e) {
                FailureKind kind = FailureKind.of(e);
                failures++;
                others += kind.isRetriedUntilDeadline() ? 0 : 1;
                long wait = Backoff.delayNanos(failures);
                if (!allows(kind, others) || wait >= remainingNanos()) {
                    throw e;
                }
                sleep(wait, e);
            }
        }
    }

    private void sleep(long nanoseconds, RuntimeException failure) {
        try {
            time.sleep(nanoseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure;
        }
    }
}
