package io.serverlesspipeline.handler.pipeline;

import io.serverlesspipeline.handler.item.EntityItem;
import io.serverlesspipeline.handler.item.Progress;
import io.serverlesspipeline.handler.item.RejectedItem;
import io.serverlesspipeline.handler.mapping.EntityKeys;
import io.serverlesspipeline.handler.mapping.UploadMapping;
import io.serverlesspipeline.handler.notification.Upload;
import io.serverlesspipeline.handler.pipeline.ProgressTracker.Entry;
import io.serverlesspipeline.handler.pipeline.ProgressTracker.Outcome;
import io.serverlesspipeline.handler.record.RejectedRecordException;
import io.serverlesspipeline.handler.record.SourceRecord;
import io.serverlesspipeline.handler.retry.RetryPolicy;
import io.serverlesspipeline.handler.settings.Limits;
import io.serverlesspipeline.handler.table.ConditionalPut;
import io.serverlesspipeline.handler.table.InvalidItemException;
import io.serverlesspipeline.handler.table.ItemKey;
import io.serverlesspipeline.handler.table.ItemWriter;
import io.serverlesspipeline.handler.table.PutExecutor;
import io.serverlesspipeline.handler.table.PutOutcome;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Writes an upload's records to the table, many at a time, and counts the outcomes. */
final class RecordWriter {
    /** How much memory one byte of a rejected record may take, escaped in JSON and in several copies. */
    private static final long HEAP_PER_REJECTED_BYTE = 40;

    private final Upload upload;
    private final ItemWriter table;
    private final UploadMapping mapping;
    private final Limits limits;
    private final PutExecutor putExecutor;
    private final ProgressTracker tracker;
    private final LongAdder duplicates = new LongAdder();

    /** How many more rejected records may get an item. */
    private final AtomicLong rejectedItemsLeft;

    /**
     * The numbers of records that DynamoDB rejects and that get an item. The put of such an item may need several
     * attempts.
     */
    private final Set<Long> invalidRecords = ConcurrentHashMap.newKeySet();

    /** Creates a writer that continues the counts of {@code begin}. */
    RecordWriter(
            Upload upload,
            ItemWriter table,
            UploadMapping mapping,
            Limits limits,
            PutExecutor putExecutor,
            Progress begin) {
        this.upload = upload;
        this.table = table;
        this.mapping = mapping;
        this.limits = limits;
        this.putExecutor = putExecutor;
        this.tracker = new ProgressTracker(begin);
        this.rejectedItemsLeft = new AtomicLong(limits.maxRejectedItems() - begin.rejectedItems());
    }

    /**
     * Writes a record's entity, or the item of a rejected record. Blocks until there is capacity for another put.
     *
     * @param end the offset after the record
     * @return true if there is capacity, false if time has run out
     */
    boolean put(SourceRecord record, long end) {
        long number = record.number();
        long start = record.start();
        byte[] firstBytes = record.firstBytes(limits.rejectedBytes());
        Entry entry = tracker.add(end);
        try {
            Map<String, AttributeValue> fields = record.fields();
            EntityKeys keys = mapping.keys(fields, number);
            mapping.removeType(fields);
            ConditionalPut put = EntityItem.put(fields, keys, upload, number, limits.maxRecordBytes());
            return putExecutor.submit(new ItemKey(keys.pk(), keys.sk()), put.heapBytes(), () -> {
                try {
                    tracker.complete(entry, outcome(table.put(put)));
                } catch (InvalidItemException e) {
                    if (invalidRecords.contains(number) || takeRejectedItem()) {
                        invalidRecords.add(number);
                        reject(number, start, "DynamoDB rejects the item: " + e.getMessage(), firstBytes);
                        tracker.complete(entry, Outcome.REJECTED);
                    } else {
                        tracker.complete(entry, Outcome.OMITTED);
                    }
                }
            });
        } catch (RejectedRecordException e) {
            // Decided before the put is submitted, so that the first rejected records of a file always get the items.
            if (!takeRejectedItem()) {
                tracker.complete(entry, Outcome.OMITTED);
                return true;
            }
            String reason = e.reason();
            long heapBytes = ConditionalPut.REQUEST_HEAP_BYTES + HEAP_PER_REJECTED_BYTE * firstBytes.length;
            return putExecutor.submit(new ItemKey(upload.source(), Long.toString(number)), heapBytes, () -> {
                reject(number, start, reason, firstBytes);
                tracker.complete(entry, Outcome.REJECTED);
            });
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

    private void reject(long number, long start, String reason, byte[] firstBytes) {
        ConditionalPut put =
                RejectedItem.put(upload, number, start, reason, firstBytes, Duration.ofDays(limits.rejectedDays()));
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
