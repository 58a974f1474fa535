package io.serverlesspipeline.handler.pipeline;

import io.serverlesspipeline.handler.item.EntityItem;
import io.serverlesspipeline.handler.item.RejectedItem;
import io.serverlesspipeline.handler.notification.Progress;
import io.serverlesspipeline.handler.notification.Upload;
import io.serverlesspipeline.handler.pipeline.ProgressTracker.Entry;
import io.serverlesspipeline.handler.pipeline.ProgressTracker.Outcome;
import io.serverlesspipeline.handler.pipeline.RecordMapper.EntityPut;
import io.serverlesspipeline.handler.record.SourceRecord;
import io.serverlesspipeline.handler.retry.RetryPolicy;
import io.serverlesspipeline.handler.settings.Limits;
import io.serverlesspipeline.handler.table.ConditionalPut;
import io.serverlesspipeline.handler.table.InvalidItemException;
import io.serverlesspipeline.handler.table.ItemKey;
import io.serverlesspipeline.handler.table.ItemWriter;
import io.serverlesspipeline.handler.table.PutExecutor;
import io.serverlesspipeline.handler.table.PutOutcome;
import io.serverlesspipeline.handler.value.RejectedRecordException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** Writes an upload's records to the table, many at a time, and counts the outcomes. */
final class RecordWriter {
    /** How much memory one byte of a rejected record may take, escaped in JSON and in several copies. */
    private static final long HEAP_PER_REJECTED_BYTE = 40;

    /**
     * What remains of a record if it is rejected.
     *
     * @param number the record's number in the upload, starting at 1
     * @param position the offset at which the record begins
     * @param firstBytes the record's first bytes
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record RejectedRecord(long number, long position, byte[] firstBytes) {}

    private final Upload upload;
    private final ItemWriter table;
    private final RecordMapper mapper;
    private final Limits limits;
    private final PutExecutor putExecutor;
    private final ProgressTracker tracker;
    private final LongAdder duplicates = new LongAdder();

    /** How many more rejected records may get an item. */
    private final AtomicLong rejectedItemsLeft;

    /**
     * Creates a writer that continues the counts of {@code begin}.
     *
     * @param rejectedItems how many other rejected records of the upload have an item
     */
    RecordWriter(
            Upload upload,
            ItemWriter table,
            RecordMapper mapper,
            Limits limits,
            PutExecutor putExecutor,
            Progress begin,
            long rejectedItems) {
        this.upload = upload;
        this.table = table;
        this.mapper = mapper;
        this.limits = limits;
        this.putExecutor = putExecutor;
        this.tracker = new ProgressTracker(begin);
        this.rejectedItemsLeft = new AtomicLong(limits.maxRejectedItems() - begin.rejectedItems() - rejectedItems);
    }

    /**
     * Writes a record's entity, or the item of a rejected record. Blocks until there is capacity for another put.
     *
     * @param end the offset after the record
     * @return true if there is capacity, false if time has run out
     */
    boolean put(SourceRecord record, long end) {
        RejectedRecord rejected =
                new RejectedRecord(record.number(), record.start(), record.firstBytes(limits.rejectedBytes()));
        Entry entry = tracker.add(end);
        try {
            return submit(mapper.map(record), entry, rejected);
        } catch (RejectedRecordException e) {
            // Decided before the put is submitted, so that the first rejected records of a file always get the items.
            if (!takeRejectedItem()) {
                tracker.complete(entry, Outcome.OMITTED);
                return true;
            }
            String reason = e.reason();
            long heapBytes = ConditionalPut.REQUEST_HEAP_BYTES + HEAP_PER_REJECTED_BYTE * rejected.firstBytes().length;
            return putExecutor.submit(new ItemKey(upload.source(), Long.toString(rejected.number())), heapBytes, () -> {
                reject(rejected, reason);
                tracker.complete(entry, Outcome.REJECTED);
            });
        }
    }

    private boolean submit(List<EntityPut> puts, Entry entry, RejectedRecord rejected) {
        if (puts.isEmpty()) {
            tracker.complete(entry, Outcome.FILTERED);
            return true;
        }
        RecordCompletion completion = new RecordCompletion(puts.size(), outcome -> tracker.complete(entry, outcome));
        for (EntityPut entity : puts) {
            if (!putExecutor.submit(entity.key(), entity.put().heapBytes(), () -> put(entity, completion, rejected))) {
                return false;
            }
        }
        return true;
    }

    private void put(EntityPut entity, RecordCompletion completion, RejectedRecord rejected) {
        try {
            completion.complete(outcome(table.put(entity.put())));
        } catch (InvalidItemException e) {
            if (completion.hasRejectedItem(this::takeRejectedItem)) {
                reject(rejected, "DynamoDB rejects the item: " + e.getMessage());
                completion.complete(Outcome.REJECTED);
            } else {
                completion.complete(Outcome.OMITTED);
            }
        }
    }

    private Outcome outcome(PutOutcome outcome) {
        if (outcome instanceof PutOutcome.ConditionFailed failed) {
            duplicates.increment();
            // If the existing item comes from the same upload, an earlier attempt stored this record or a later one
            // of the entity.
            return EntityItem.isFrom(failed.existing(), upload) ? Outcome.STORED : Outcome.STALE;
        }
        return Outcome.STORED;
    }

    /** Returns whether a rejected record gets an item. Otherwise it is only counted. */
    private boolean takeRejectedItem() {
        return rejectedItemsLeft.getAndDecrement() > 0;
    }

    private void reject(RejectedRecord record, String reason) {
        ConditionalPut put = RejectedItem.put(
                upload,
                record.number(),
                record.position(),
                reason,
                record.firstBytes(),
                Duration.ofDays(limits.rejectedDays()));
        if (table.put(put) instanceof PutOutcome.ConditionFailed) {
            duplicates.increment();
        }
    }

    /**
     * Waits until all submitted records are in the table.
     *
     * @return true if they are, false if time has run out
     */
    boolean awaitCompletion() {
        return putExecutor.awaitCompletion();
    }

    /** Stops sending puts, and waits for those that are in flight. */
    void stop(RetryPolicy retryPolicy) {
        putExecutor.stop(retryPolicy);
    }

    /** Returns how many records have been submitted since the first one that isn't complete. */
    int pending() {
        return tracker.pending();
    }

    /** Returns the progress up to the first record that isn't complete. */
    Progress progress() {
        return tracker.progress();
    }

    /** Returns how many puts failed their condition because the table already held the same or newer data. */
    long duplicates() {
        return duplicates.sum();
    }
}
