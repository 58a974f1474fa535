package io.serverlesspipeline.handler.testing;

import io.serverlesspipeline.handler.retry.Time;
import java.time.Duration;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Condition;

/**
 * Simulated time that passes only while a thread waits, and an executor whose tasks each take some of it. Everything
 * runs in the waiting thread, so every run is the same.
 */
public final class SimulatedTime implements Time, Executor {
    private record Event(long at, long order, Runnable task) {}

    private final Queue<Event> events = new PriorityQueue<>(
            (one, other) -> one.at == other.at ? Long.compare(one.order, other.order) : Long.compare(one.at, other.at));
    private Duration taskTime = Duration.ofMillis(5);
    private long now;
    private long order;

    /** Sets the duration of each task. A task runs at the end of its duration. */
    public void tasksTake(Duration time) {
        this.taskTime = time;
    }

    /** Returns how much time has passed. */
    public Duration passed() {
        return Duration.ofNanos(now);
    }

    @Override
    public void execute(Runnable task) {
        events.add(new Event(now + taskTime.toNanos(), order++, task));
    }

    @Override
    public long nanoTime() {
        return now;
    }

    @Override
    public void await(Condition changed, long nanoseconds) {
        runNext(now + nanoseconds < now ? Long.MAX_VALUE : now + nanoseconds);
    }

    @Override
    public void sleep(long nanoseconds) {
        long end = now + nanoseconds;
        while (now < end) {
            runNext(end);
        }
    }

    private void runNext(long end) {
        Event next = events.peek();
        if (next == null || next.at > end) {
            if (end == Long.MAX_VALUE) {
                throw new AssertionError("Waits forever");
            }
            now = end;
            return;
        }
        events.remove();
        now = Math.max(now, next.at);
        next.task.run();
    }
}
