package io.serverlesspipeline.handler.pipeline;

import io.serverlesspipeline.handler.pipeline.ProgressTracker.Outcome;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Waits for the puts of one record's items, and completes the record with the outcome of all of them. */
final class RecordCompletion {
    private final Consumer<Outcome> record;
    private int pending;
    private Outcome outcome = Outcome.STALE;
    private @Nullable Boolean hasRejectedItem;

    /**
     * Creates the completion of a record.
     *
     * @param puts the number of its items' puts
     * @param record receives the outcome
     */
    RecordCompletion(int puts, Consumer<Outcome> record) {
        this.pending = puts;
        this.record = record;
    }

    /** Completes one put. A record is stale only if all of its items are, and rejected if one of them is. */
    synchronized void complete(Outcome put) {
        if (isRejection(put) || (put == Outcome.STORED && !isRejection(outcome))) {
            outcome = put;
        }
        pending--;
        if (pending == 0) {
            record.accept(outcome);
        }
    }

    private static boolean isRejection(Outcome outcome) {
        return outcome == Outcome.REJECTED || outcome == Outcome.OMITTED;
    }

    /**
     * Returns whether the record gets the item of a rejected record if DynamoDB rejects one of its items. The answer
     * stays the same, because that item's put may need several attempts.
     *
     * @param granted decides when asked for the first time
     */
    synchronized boolean hasRejectedItem(BooleanSupplier granted) {
        if (hasRejectedItem == null) {
            hasRejectedItem = granted.getAsBoolean();
        }
        return hasRejectedItem;
    }
}
