package io.serverlesspipeline.handler.pipeline;

import io.serverlesspipeline.handler.item.EntityItem;
import io.serverlesspipeline.handler.item.Progress;
import io.serverlesspipeline.handler.item.RejectedItem;
import io.serverlesspipeline.handler.mapping.EntityKeys;
import io.serverlesspipeline.handler.mapping.EntityMapping;
import io.serverlesspipeline.handler.notification.Upload;
import io.serverlesspipeline.handler.record.RejectedRecordException;
import io.serverlesspipeline.handler.record.SourceRecord;
import io.serverlesspipeline.handler.settings.Limits;
import io.serverlesspipeline.handler.table.ConditionalPut;
import io.serverlesspipeline.handler.table.ItemRefusedException;
import io.serverlesspipeline.handler.table.PutOutcome;
import io.serverlesspipeline.handler.table.PutWindow;
import io.serverlesspipeline.handler.table.Table;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Puts an upload's records into the table, many at a time, and counts what becomes of them. */
final class RecordPuts {
    private final Upload upload;
    private final Table table;
    private final EntityMapping mapping;
    private final Limits limits;
    private final PutWindow window;
    private final Progress begin;
    private final LongAdder stored = new LongAdder();
    private final LongAdder rejected = new LongAdder();
    private final LongAdder stale = new LongAdder();
    private final LongAdder omitted = new LongAdder();
    private final LongAdder duplicates = new LongAdder();

    /** How many rejected records may still get an item. */
    private final AtomicLong itemsLeft;

    /** Makes puts that continue the counts of {@code begin}. */
    RecordPuts(Upload upload, Table table, EntityMapping mapping, Limits limits, PutWindow window, Progress begin) {
        this.upload = upload;
        this.table = table;
        this.mapping = mapping;
        this.limits = limits;
        this.window = window;
        this.begin = begin;
        this.itemsLeft = new AtomicLong(limits.rejectedItems() - begin.rejectedItems());
    }

    /** Puts a record's entity as soon as there is room; or, if it can never be stored, the item that says why. */
    void put(SourceRecord record) {
        long number = record.number();
        long start = record.start();
        byte[] firstBytes = record.firstBytes(limits.rejectedBytes());
        try {
            Map<String, AttributeValue> fields = record.fields();
            EntityKeys keys = mapping.keys(fields, upload.eventTime());
            ConditionalPut put = EntityItem.put(fields, keys, upload, number, limits.recordBytes());
            window.submit(() -> {
                try {
                    count(table.put(put));
                } catch (ItemRefusedException e) {
                    if (hasItemLeft()) {
                        reject(number, start, "DynamoDB refuses the item: " + e.getMessage(), firstBytes);
                    }
                }
            });
        } catch (RejectedRecordException e) {
            // Decided here and not by the put, so that it is always the first ones of a file that get an item.
            if (hasItemLeft()) {
                window.submit(() -> reject(number, start, e.reason(), firstBytes));
            }
        }
    }

    private void count(PutOutcome outcome) {
        if (outcome instanceof PutOutcome.Refused refused) {
            duplicates.increment();
            if (!EntityItem.isOf(refused.existing(), upload)) {
                stale.increment();
                return;
            }
            // The same upload put it before: this record in an earlier attempt, or a later record of the same entity.
        }
        stored.increment();
    }

    /** Tells whether a rejected record gets an item; if it does not, the record is only counted. */
    private boolean hasItemLeft() {
        if (itemsLeft.getAndDecrement() > 0) {
            return true;
        }
        omitted.increment();
        rejected.increment();
        return false;
    }

    private void reject(long number, long start, String reason, byte[] firstBytes) {
        ConditionalPut put =
                RejectedItem.put(upload, number, start, reason, firstBytes, Duration.ofDays(limits.rejectedDays()));
        if (table.put(put) instanceof PutOutcome.Refused) {
            duplicates.increment();
        }
        rejected.increment();
    }

    /** Waits until all records that were put so far are in the table. */
    void await() {
        window.await();
    }

    /** Returns the counts, as they are after {@link #await}. */
    Progress progress(long position) {
        return new Progress(
                position,
                begin.stored() + stored.sum(),
                begin.rejected() + rejected.sum(),
                begin.stale() + stale.sum(),
                begin.omitted() + omitted.sum());
    }

    /** Returns how many puts the table refused, because it knew the same or something newer. */
    long duplicates() {
        return duplicates.sum();
    }
}
