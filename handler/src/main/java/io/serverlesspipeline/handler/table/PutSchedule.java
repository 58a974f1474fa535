package io.serverlesspipeline.handler.table;

import io.serverlesspipeline.handler.retry.AdaptiveLimit;
import io.serverlesspipeline.handler.retry.Backoff;
import io.serverlesspipeline.handler.retry.FailureKind;
import io.serverlesspipeline.handler.retry.Patience;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides which put is sent next, and when. Guarded by its window's lock. */
final class PutSchedule {
    /** How many puts may wait for another of the same item, or for their partition key to be taken again. */
    private static final int WAITING = 4096;

    private final PutBounds bounds;
    private final Patience patience;
    private final Map<PutKey, PendingPut> last = new HashMap<>();
    private final Lanes lanes = new Lanes();
    private final PutQueue queue = new PutQueue();
    private final AdaptiveLimit limit;
    private long order;
    private long heldBytes;
    private int held;
    private int underWay;
    private @Nullable Throwable failure;

    PutSchedule(PutBounds bounds, Patience patience) {
        this.bounds = bounds;
        this.patience = patience;
        this.limit = new AdaptiveLimit(bounds.puts(), patience.time().nanoTime());
    }

    void add(PutKey key, long bytes, Runnable task) {
        PendingPut put = new PendingPut(++order, key, bytes, task, lanes.enter(key.partition()));
        held++;
        heldBytes += bytes;
        PendingPut before = last.put(key, put);
        if (before == null) {
            queue.add(put);
        } else {
            before.next = put;
        }
    }

    /** Tells whether there is room for another put. */
    boolean hasRoom() {
        return held == 0 || (held <= WAITING && heldBytes <= bounds.bytes() && underWay + queue.size() <= bounds.puts());
    }

    boolean isEmpty() {
        return held == 0;
    }

    boolean isAnyUnderWay() {
        return underWay > 0;
    }

    /** Returns why a put failed for good, or null if none did. */
    @Nullable
    Throwable failure() {
        return failure;
    }

    /** Returns how long it is until a put may be sent without another having ended before, in nanoseconds. */
    long nanosecondsToNext(long now) {
        return Math.max(limit.nanosecondsToNext(underWay, now), queue.nanosecondsToNext(now));
    }

    /** Returns the put that is to be sent now, or null if there is none. */
    @Nullable
    PendingPut next(long now) {
        if (failure != null || limit.nanosecondsToNext(underWay, now) > 0) {
            return null;
        }
        PendingPut put = queue.next(now);
        if (put != null) {
            underWay++;
            put.number = limit.send();
            put.numberInLane = put.lane.send();
        }
        return put;
    }

    /**
     * Notes that a put has ended.
     *
     * @param thrown why it failed, or null if it did not
     */
    void ended(PendingPut put, @Nullable Throwable thrown, long now) {
        underWay--;
        if (thrown == null) {
            limit.taken(now);
            put.lane.taken(now);
            done(put);
        } else {
            put.lane.failed();
            failed(put, thrown, now);
        }
    }

    private void done(PendingPut put) {
        lanes.leave(put.lane, put.key.partition());
        held--;
        heldBytes -= put.heldBytes;
        if (put.next == null) {
            last.remove(put.key);
        } else {
            queue.add(put.next);
        }
    }

    private void failed(PendingPut put, Throwable thrown, long now) {
        FailureKind kind = FailureKind.of(thrown);
        put.failures++;
        put.otherFailures += kind.isWorthWaiting() ? 0 : 1;
        if (!patience.allows(kind, put.otherFailures)) {
            failure = failure == null ? thrown : failure;
        } else if (kind.isThrottling()) {
            throttled(put, kind, now);
        } else {
            put.due = now + Backoff.nanoseconds(put.failures);
            queue.addDelayed(put);
        }
    }

    private void throttled(PendingPut put, FailureKind kind, long now) {
        boolean ofKey = lanes.mayBeThrottled(put.lane, kind);
        if (ofKey) {
            put.lane.throttled(put.numberInLane, bounds.puts(), now);
        }
        if (kind != FailureKind.KEY_THROTTLED && (!ofKey || lanes.areMostlyThrottled())) {
            limit.throttled(put.number, now);
        }
        queue.add(put);
    }
}
