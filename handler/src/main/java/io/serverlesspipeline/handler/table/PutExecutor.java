package io.serverlesspipeline.handler.table;

import io.serverlesspipeline.handler.retry.RetryPolicy;
import io.serverlesspipeline.handler.retry.Time;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks that put items, many at a time: as many as the table accepts, up to a fixed number, and within a memory
 * limit. Puts of the same item run one after another in the order they were submitted. Throttled puts wait and run
 * again.
 */
public final class PutExecutor implements AutoCloseable {
    private final Executor executor;
    private final RetryPolicy retryPolicy;
    private final Time time;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final PutScheduler scheduler;
    private boolean dispatching;
    private boolean stopped;

    /**
     * Creates an executor without puts.
     *
     * @param executor runs the tasks
     * @param retryPolicy determines how long to retry a put, and how long {@link #submit} may block
     */
    public PutExecutor(Executor executor, PutBounds bounds, RetryPolicy retryPolicy) {
        this.executor = executor;
        this.retryPolicy = retryPolicy;
        this.time = retryPolicy.time();
        this.scheduler = new PutScheduler(bounds, retryPolicy);
    }

    /**
     * Submits a put. Blocks until there is capacity for another one.
     *
     * @param bytes how much memory the put takes until it is complete
     * @param task puts the item; it runs again after a transient failure
     * @return true if there is capacity, false if time has run out
     * @throws RuntimeException if an earlier task failed; this one may then never run
     */
    public boolean submit(ItemKey key, long bytes, Runnable task) {
        lock.lock();
        try {
            throwFailure();
            scheduler.add(key, bytes, task);
            return waitUntil(scheduler::hasCapacity);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until all puts are complete.
     *
     * @return true if they are, false if time has run out
     * @throws RuntimeException if a task failed
     */
    public boolean awaitCompletion() {
        lock.lock();
        try {
            return waitUntil(scheduler::isEmpty);
        } finally {
            lock.unlock();
        }
    }

    /** Stops sending puts, and waits for those in flight as long as the policy allows. */
    public void stop(RetryPolicy policy) {
        lock.lock();
        try {
            stopped = true;
            long left = policy.remainingNanos();
            while (scheduler.hasInFlight() && left > 0) {
                await(left);
                left = policy.remainingNanos();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Stops sending puts. */
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
            await(Math.min(left, scheduler.nanosUntilNext(time.nanoTime())));
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

    /**
     * Sends all puts that can be sent. The executor may run a task synchronously, so a task may end while others are
     * sent.
     */
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
        return stopped ? null : scheduler.next(time.nanoTime());
    }

    private void send(PendingPut put) {
        try {
            executor.execute(() -> run(put));
        } catch (RuntimeException | Error e) {
            scheduler.completed(put, e, time.nanoTime());
        }
    }

    private void run(PendingPut put) {
        Throwable thrown = null;
        try {
            put.task.run();
        } catch (Throwable e) {
            // An error must stop the upload too, because the record isn't stored.
            thrown = e;
        }
        lock.lock();
        try {
            scheduler.completed(put, thrown, time.nanoTime());
            dispatch();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void throwFailure() {
        Throwable thrown = scheduler.failure();
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown instanceof RuntimeException exception) {
            throw exception;
        }
    }
}
