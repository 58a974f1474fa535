package io.serverlesspipeline.handler.retry;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;

/** A clock and the ways to wait. Tests use a simulated one in which time passes without waiting. */
public interface Time {
    /** The system's time. */
    Time SYSTEM = new Time() {
        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        @SuppressWarnings("WaitNotInLoop") // Callers wait in a loop.
        public void await(Condition changed, long nanoseconds) throws InterruptedException {
            long unused = changed.awaitNanos(nanoseconds);
        }

        @Override
        public void sleep(long nanoseconds) throws InterruptedException {
            TimeUnit.NANOSECONDS.sleep(nanoseconds);
        }
    };

    /** Returns the time in nanoseconds since some fixed moment. */
    long nanoTime();

    /** Waits until a condition is signaled, at most for the given time. Spurious wakeups may occur. */
    void await(Condition changed, long nanoseconds) throws InterruptedException;

    /** Waits for the given time. */
    void sleep(long nanoseconds) throws InterruptedException;
}
