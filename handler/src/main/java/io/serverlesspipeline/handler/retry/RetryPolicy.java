package io.serverlesspipeline.handler.retry;

import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Sends one request after the other, each again for as long as that may help and there is time. */
public final class RetryPolicy {
    private final Time time;
    private final LongSupplier remainingNanos;
    private final int attempts;

    /**
     * Creates patience that ends at some moment.
     *
     * @param remainingNanos tells how long it is until then
     * @param attempts how often a request is sent that fails for another reason than that the service is busy
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

    /** Returns how long waiting may still take; zero or less if there is no time left. */
    public long remainingNanos() {
        return remainingNanos.getAsLong();
    }

    /**
     * Tells whether a request that has failed is worth another attempt.
     *
     * @param others how often it has failed for another reason than that the service is busy, this time included
     */
    public boolean allows(FailureKind kind, int others) {
        return kind.isRetriedUntilDeadline() || (kind == FailureKind.TRANSIENT && others < attempts);
    }

    /**
     * Returns a request's answer.
     *
     * @throws RuntimeException why the request failed last, if it can't be tried again
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
