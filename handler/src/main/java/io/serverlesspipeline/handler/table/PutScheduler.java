package io.serverlesspipeline.handler.table;

import io.serverlesspipeline.handler.retry.AdaptiveConcurrencyLimit;
import io.serverlesspipeline.handler.retry.Backoff;
import io.serverlesspipeline.handler.retry.FailureKind;
import io.serverlesspipeline.handler.retry.RetryPolicy;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides which put to send next, and when. Guarded by the lock of {@link PutExecutor}. */
final class PutScheduler {
    /**
     * How many puts may be unfinished, including those that wait for another put of the same item or for a throttled
     * partition key.
     */
    private static final int MAX_UNFINISHED = 4096;

    private final PutBounds bounds;
    private final RetryPolicy retryPolicy;
    private final Map<ItemKey, PendingPut> last = new HashMap<>();
    private final Partitions partitions = new Partitions();
    private final PutQueue queue = new PutQueue();
    private final AdaptiveConcurrencyLimit limit;
    private long order;
    private long heapBytes;
    private int unfinished;
    private int inFlight;
    private @Nullable Throwable failure;

    PutScheduler(PutBounds bounds, RetryPolicy retryPolicy) {
        this.bounds = bounds;
        this.retryPolicy = retryPolicy;
        this.limit =
                new AdaptiveConcurrencyLimit(bounds.puts(), retryPolicy.time().nanoTime());
    }

    void add(ItemKey key, long bytes, Runnable task) {
        PendingPut put = new PendingPut(++order, key, bytes, task, partitions.acquire(key.partitionKey()));
        unfinished++;
        heapBytes += bytes;
        PendingPut before = last.put(key, put);
        if (before == null) {
            queue.add(put);
        } else {
            before.next = put;
        }
    }

    /** Returns whether another put may be added. */
    boolean hasCapacity() {
        return unfinished == 0
                || (unfinished <= MAX_UNFINISHED
                        && heapBytes <= bounds.bytes()
                        && inFlight + queue.size() <= bounds.puts());
    }

    boolean isEmpty() {
        return unfinished == 0;
    }

    boolean hasInFlight() {
        return inFlight > 0;
    }

    /** Returns why a put failed permanently, or null if none did. */
    @Nullable
    Throwable failure() {
        return failure;
    }

    /** Returns how many nanoseconds to wait for a put that can be sent without another put ending first. */
    long nanosUntilNext(long now) {
        return Math.max(limit.nanosUntilNext(inFlight, now), queue.nanosUntilNext(now));
    }

    /** Returns the put to send now, or null if there is none. */
    @Nullable
    PendingPut next(long now) {
        if (failure != null || limit.nanosUntilNext(inFlight, now) > 0) {
            return null;
        }
        PendingPut put = queue.next(now);
        if (put != null) {
            inFlight++;
            put.number = limit.send();
            put.numberInPartition = put.partition.send();
        }
        return put;
    }

    /**
     * Records that a put has ended.
     *
     * @param thrown why it failed, null if it succeeded
     */
    void completed(PendingPut put, @Nullable Throwable thrown, long now) {
        inFlight--;
        if (thrown == null) {
            limit.succeeded(now);
            put.partition.succeeded(now);
            succeeded(put);
        } else {
            put.partition.failed();
            failed(put, thrown, now);
        }
    }

    private void succeeded(PendingPut put) {
        partitions.release(put.partition, put.key.partitionKey());
        unfinished--;
        heapBytes -= put.heapBytes;
        if (put.next == null) {
            last.remove(put.key);
        } else {
            queue.add(put.next);
        }
    }

    private void failed(PendingPut put, Throwable thrown, long now) {
        FailureKind kind = FailureKind.of(thrown);
        put.failures++;
        put.otherFailures += kind.isRetriedUntilDeadline() ? 0 : 1;
        if (!retryPolicy.allows(kind, put.otherFailures)) {
            failure = failure == null ? thrown : failure;
        } else if (kind.isThrottling()) {
            throttled(put, kind, now);
        } else {
            put.due = now + Backoff.delayNanos(put.failures);
            queue.addDelayed(put);
        }
    }

    private void throttled(PendingPut put, FailureKind kind, long now) {
        boolean ofKey = partitions.mayBeThrottled(put.partition, kind);
        if (ofKey) {
            put.partition.throttled(put.numberInPartition, bounds.puts(), now);
        }
        if (kind != FailureKind.KEY_THROTTLED && (!ofKey || partitions.areMostlyThrottled())) {
            limit.throttled(put.number, now);
        }
        queue.add(put);
    }
}
