package io.serverlesspipeline.handler.table;

import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks that put items, up to a fixed number at a time. Whoever adds one more waits until there is room, so that
 * the reader of an object is never far ahead of the table.
 */
public final class PutWindow implements AutoCloseable {
    private final Executor executor;
    private final int size;
    private final Semaphore room;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    /**
     * Makes an empty window.
     *
     * @param executor runs the tasks
     * @param size how many tasks may be under way at a time
     */
    public PutWindow(Executor executor, int size) {
        this.executor = executor;
        this.size = size;
        this.room = new Semaphore(size);
    }

    /**
     * Runs a task as soon as there is room.
     *
     * @throws RuntimeException what an earlier task threw; this one is then not run
     */
    public void submit(Runnable task) {
        room.acquireUninterruptibly();
        if (failure.get() != null) {
            room.release();
            throwFailure();
        }
        executor.execute(() -> {
            try {
                task.run();
            } catch (Throwable e) {
                // An error must stop the upload as well: a record whose put it ended is not stored.
                failure.compareAndSet(null, e);
            } finally {
                room.release();
            }
        });
    }

    /**
     * Waits until every task has ended.
     *
     * @throws RuntimeException what a task threw
     */
    public void await() {
        close();
        throwFailure();
    }

    /** Waits until every task has ended, so that none outlives the invocation that began it. */
    @Override
    public void close() {
        room.acquireUninterruptibly(size);
        room.release(size);
    }

    private void throwFailure() {
        Throwable thrown = failure.get();
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown instanceof RuntimeException exception) {
            throw exception;
        }
    }
}
