package io.serverlesspipeline.handler.pipeline;

import io.serverlesspipeline.handler.item.EntityItem;
import io.serverlesspipeline.handler.item.Progress;
import io.serverlesspipeline.handler.item.RejectedItem;
import io.serverlesspipeline.handler.mapping.EntityKeys;
import io.serverlesspipeline.handler.mapping.EntityMapping;
import io.serverlesspipeline.handler.notification.Upload;
import io.serverlesspipeline.handler.pipeline.StoredPrefix.Outcome;
import io.serverlesspipeline.handler.pipeline.StoredPrefix.Place;
import io.serverlesspipeline.handler.record.RejectedRecordException;
import io.serverlesspipeline.handler.record.SourceRecord;
import io.serverlesspipeline.handler.retry.Patience;
import io.serverlesspipeline.handler.settings.Limits;
import io.serverlesspipeline.handler.table.ConditionalPut;
import io.serverlesspipeline.handler.table.ItemRefusedException;
import io.serverlesspipeline.handler.table.PutKey;
import io.serverlesspipeline.handler.table.PutOutcome;
import io.serverlesspipeline.handler.table.PutWindow;
import io.serverlesspipeline.handler.table.Table;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Puts an upload's records into the table, many at a time, and counts what becomes of them. */
final class RecordPuts {
    /** How much memory one byte of a rejected record may take, escaped in JSON and in several copies. */
    private static final long HELD_FOR_A_BYTE = 40;

    private final Upload upload;
    private final Table table;
    private final EntityMapping mapping;
    private final Limits limits;
    private final PutWindow window;
    private final StoredPrefix prefix;
    private final LongAdder duplicates = new LongAdder();

    /** How many rejected records may still get an item. */
    private final AtomicLong itemsLeft;

    /** The numbers of the records that DynamoDB refuses and that get an item, which may need several attempts. */
    private final Set<Long> refused = ConcurrentHashMap.newKeySet();

    /** Creates puts that continue the counts of {@code begin}. */
    RecordPuts(Upload upload, Table table, EntityMapping mapping, Limits limits, PutWindow window, Progress begin) {
        this.upload = upload;
        this.table = table;
        this.mapping = mapping;
        this.limits = limits;
        this.window = window;
        this.prefix = new StoredPrefix(begin);
        this.itemsLeft = new AtomicLong(limits.rejectedItems() - begin.rejectedItems());
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
        Place place = prefix.add(end);
        try {
            Map<String, AttributeValue> fields = record.fields();
            EntityKeys keys = mapping.keys(fields, upload.eventTime());
            ConditionalPut put = EntityItem.put(fields, keys, upload, number, limits.recordBytes());
            return window.submit(new PutKey(keys.pk(), keys.sk()), put.heldBytes(), () -> {
                try {
                    prefix.done(place, outcome(table.put(put)));
                } catch (ItemRefusedException e) {
                    if (refused.contains(number) || hasItemLeft()) {
                        refused.add(number);
                        reject(number, start, "DynamoDB refuses the item: " + e.getMessage(), firstBytes);
                        prefix.done(place, Outcome.REJECTED);
                    } else {
                        prefix.done(place, Outcome.OMITTED);
                    }
                }
            });
        } catch (RejectedRecordException e) {
            // Decided here and not by the put, so that it is always the first ones of a file that get an item.
            if (!hasItemLeft()) {
                prefix.done(place, Outcome.OMITTED);
                return true;
            }
            String reason = e.reason();
            long held = ConditionalPut.BYTES_OF_A_REQUEST + HELD_FOR_A_BYTE * firstBytes.length;
            return window.submit(new PutKey(upload.source(), Long.toString(number)), held, () -> {
                reject(number, start, reason, firstBytes);
                prefix.done(place, Outcome.REJECTED);
            });
        }
    }

    private Outcome outcome(PutOutcome outcome) {
        if (outcome instanceof PutOutcome.Refused refused) {
            duplicates.increment();
            // If it is the same upload's, an earlier attempt put it before: this record, or a later one of the entity.
            return EntityItem.isOf(refused.existing(), upload) ? Outcome.STORED : Outcome.STALE;
        }
        return Outcome.STORED;
    }

    /** Tells whether a rejected record gets an item; if it does not, the record is only counted. */
    private boolean hasItemLeft() {
        return itemsLeft.getAndDecrement() > 0;
    }

    private void reject(long number, long start, String reason, byte[] firstBytes) {
        ConditionalPut put =
                RejectedItem.put(upload, number, start, reason, firstBytes, Duration.ofDays(limits.rejectedDays()));
        if (table.put(put) instanceof PutOutcome.Refused) {
            duplicates.increment();
        }
    }

    /**
     * Waits until all records that were put so far are in the table.
     *
     * @return whether they are; if not, time has run out
     */
    boolean await() {
        return window.await();
    }

    /** Puts no more, and waits for what is under way. */
    void stop(Patience patience) {
        window.stop(patience);
    }

    /** Returns how many records were put, from the first on that isn't in the table. */
    int ahead() {
        return prefix.ahead();
    }

    /** Returns how far the upload has come without a gap. */
    Progress progress() {
        return prefix.progress();
    }

    /** Returns how many puts the table refused, because it knew the same or something newer. */
    long duplicates() {
        return duplicates.sum();
    }
}
