package io.serverlesspipeline.handler.table;

import io.serverlesspipeline.handler.retry.RetryPolicy;
import io.serverlesspipeline.handler.retry.Time;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks that put items, many at a time: as many as the table takes, at most a fixed number, and no more than fit
 * into the memory that is set aside for them. Puts of one item run one after the other, in the order in which they
 * came. What the table throttles waits, and runs again.
 */
public final class PutExecutor implements AutoCloseable {
    private final Executor executor;
    private final RetryPolicy retryPolicy;
    private final Time time;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final PutScheduler schedule;
    private boolean dispatching;
    private boolean stopped;

    /**
     * Creates an empty window.
     *
     * @param executor runs the tasks
     * @param retryPolicy how long a put may be tried, and whoever adds one be kept waiting
     */
    public PutExecutor(Executor executor, PutBounds bounds, RetryPolicy retryPolicy) {
        this.executor = executor;
        this.retryPolicy = retryPolicy;
        this.time = retryPolicy.time();
        this.schedule = new PutScheduler(bounds, retryPolicy);
    }

    /**
     * Adds a put, and waits until there is room for another one.
     *
     * @param bytes how much memory the put takes until it is done
     * @param task puts the item; it is run again after a failure that may pass
     * @return whether there is room; if not, time has run out
     * @throws RuntimeException what an earlier task threw; this one may then not be run
     */
    public boolean submit(ItemKey key, long bytes, Runnable task) {
        lock.lock();
        try {
            throwFailure();
            schedule.add(key, bytes, task);
            return waitUntil(schedule::hasCapacity);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until every put is done.
     *
     * @return whether they are; if not, time has run out
     * @throws RuntimeException what a task threw
     */
    public boolean awaitCompletion() {
        lock.lock();
        try {
            return waitUntil(schedule::isEmpty);
        } finally {
            lock.unlock();
        }
    }

    /** Sends no more puts, and waits for those that are under way for as long as there is retryPolicy. */
    public void stop(RetryPolicy policy) {
        lock.lock();
        try {
            stopped = true;
            long left = policy.remainingNanos();
            while (schedule.hasInFlight() && left > 0) {
                await(left);
                left = policy.remainingNanos();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Sends no more puts. */
    @Override
    public void close() {
        lock.lock();
        try {
            stopped = true;
        } finally {
            lock.unlock();
        }
    }

    private boolean waitUntil(BooleanSupplier condition) {
        dispatch();
        while (true) {
            throwFailure();
            if (condition.getAsBoolean()) {
                return true;
            }
            long left = retryPolicy.remainingNanos();
            if (left <= 0) {
                return false;
            }
            await(Math.min(left, schedule.nanosUntilNext(time.nanoTime())));
            dispatch();
        }
    }

    private void await(long nanoseconds) {
        try {
            time.await(changed, nanoseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The invocation was interrupted", e);
        }
    }

    /** Sends what may be sent. An executor may run a task at once, so that it ends while others are sent. */
    private void dispatch() {
        if (dispatching) {
            return;
        }
        dispatching = true;
        try {
            PendingPut put = next();
            while (put != null) {
                send(put);
                put = next();
            }
        } finally {
            dispatching = false;
        }
    }

    private @Nullable PendingPut next() {
        return stopped ? null : schedule.next(time.nanoTime());
    }

    private void send(PendingPut put) {
        try {
            executor.execute(() -> run(put));
        } catch (RuntimeException | Error e) {
            schedule.completed(put, e, time.nanoTime());
        }
    }

    private void run(PendingPut put) {
        Throwable thrown = null;
        try {
            put.task.run();
        } catch (Throwable e) {
            // An error must stop the upload as well: a record whose put it ended is not stored.
            thrown = e;
        }
        lock.lock();
        try {
            schedule.completed(put, thrown, time.nanoTime());
            dispatch();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void throwFailure() {
        Throwable thrown = schedule.failure();
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown instanceof RuntimeException exception) {
            throw exception;
        }
    }
}
