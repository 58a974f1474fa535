package io.serverlesspipeline.handler.pipeline;

import io.serverlesspipeline.handler.item.EntityItem;
import io.serverlesspipeline.handler.item.Progress;
import io.serverlesspipeline.handler.item.RejectedItem;
import io.serverlesspipeline.handler.mapping.EntityKeys;
import io.serverlesspipeline.handler.mapping.EntityMapping;
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

/** Puts an upload's records into the table, many at a time, and counts what becomes of them. */
final class RecordWriter {
    /** How much memory one byte of a rejected record may take, escaped in JSON and in several copies. */
    private static final long HEAP_PER_REJECTED_BYTE = 40;

    private final Upload upload;
    private final ItemWriter table;
    private final EntityMapping mapping;
    private final Limits limits;
    private final PutExecutor putExecutor;
    private final ProgressTracker tracker;
    private final LongAdder duplicates = new LongAdder();

    /** How many rejected records may still get an item. */
    private final AtomicLong rejectedItemsLeft;

    /** The numbers of the records that DynamoDB refuses and that get an item, which may need several attempts. */
    private final Set<Long> invalidRecords = ConcurrentHashMap.newKeySet();

    /** Creates puts that continue the counts of {@code begin}. */
    RecordWriter(
            Upload upload,
            ItemWriter table,
            EntityMapping mapping,
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
     * Puts a record's entity; or, if it can never be stored, the item that says why. Waits until there is room for
     * another one.
     *
     * @param end the offset behind the record
     * @return whether there is; if not, time has run out
     */
    boolean put(SourceRecord record, long end) {
        long number = record.number();
        long start = record.start();
        byte[] firstBytes = record.firstBytes(limits.rejectedBytes());
        Entry entry = tracker.add(end);
        try {
            Map<String, AttributeValue> fields = record.fields();
            EntityKeys keys = mapping.keys(fields, upload.eventTime());
            ConditionalPut put = EntityItem.put(fields, keys, upload, number, limits.maxRecordBytes());
            return putExecutor.submit(new ItemKey(keys.pk(), keys.sk()), put.heapBytes(), () -> {
                try {
                    tracker.complete(entry, outcome(table.put(put)));
                } catch (InvalidItemException e) {
                    if (invalidRecords.contains(number) || takeRejectedItem()) {
                        invalidRecords.add(number);
                        reject(number, start, "DynamoDB refuses the item: " + e.getMessage(), firstBytes);
                        tracker.complete(entry, Outcome.REJECTED);
                    } else {
                        tracker.complete(entry, Outcome.OMITTED);
                    }
                }
            });
        } catch (RejectedRecordException e) {
            // Decided here and not by the put, so that it is always the first ones of a file that get an item.
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
            // If it is the same upload's, an earlier attempt put it before: this record, or a later one of the entity.
            return EntityItem.isFrom(failed.existing(), upload) ? Outcome.STORED : Outcome.STALE;
        }
        return Outcome.STORED;
    }

    /** Tells whether a rejected record gets an item; if it does not, the record is only counted. */
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
     * Waits until all records that were put so far are in the table.
     *
     * @return whether they are; if not, time has run out
     */
    boolean awaitCompletion() {
        return putExecutor.awaitCompletion();
    }

    /** Puts no more, and waits for what is under way. */
    void stop(RetryPolicy retryPolicy) {
        putExecutor.stop(retryPolicy);
    }

    /** Returns how many records were put, from the first on that isn't in the table. */
    int pending() {
        return tracker.pending();
    }

    /** Returns how far the upload has come without a gap. */
    Progress progress() {
        return tracker.progress();
    }

    /** Returns how many puts the table refused, because it knew the same or something newer. */
    long duplicates() {
        return duplicates.sum();
    }
}
