package io.serverlesspipeline.handler.retry;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;

/** The clock, and waiting by it. A test has a time of its own, which passes without anyone waiting. */
public interface Time {
    /** The computer's own time. */
    Time SYSTEM = new Time() {
        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        @SuppressWarnings("WaitNotInLoop") // Whoever waits does so in a loop.
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

    /** Waits until a condition is signalled, at most for the given time; may also return earlier. */
    void await(Condition changed, long nanoseconds) throws InterruptedException;

    /** Waits for the given time. */
    void sleep(long nanoseconds) throws InterruptedException;
}
