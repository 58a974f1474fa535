package io.serverlesspipeline.handler.transform;

import io.serverlesspipeline.handler.api.InvalidRecordException;
import io.serverlesspipeline.handler.api.RecordSink;
import io.serverlesspipeline.handler.settings.Limits;
import io.serverlesspipeline.handler.value.RejectedRecordException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects what a transformer emits for one record, within limits. */
final class EmittedRecords implements RecordSink {
    static final int MAX_RECORDS = 1000;
    static final long MAX_BYTES = 2_000_000;

    private final Limits limits;
    private final List<TransformedRecord> records = new ArrayList<>();
    private long bytes;
    private @Nullable RejectedRecordException problem;

    EmittedRecords(Limits limits) {
        this.limits = limits;
    }

    @Override
    public void emit(String type, Map<String, ? extends @Nullable Object> fields) {
        try {
            add(type, fields);
        } catch (RejectedRecordException e) {
            // Remembered, because the transformer might catch the exception.
            problem = problem == null ? e : problem;
            throw new InvalidRecordException(e.reason());
        }
    }

    // A transformer isn't compiled with null checks.
    @SuppressWarnings({"ConstantValue", "NullAway"})
    private void add(@Nullable String type, @Nullable Map<String, ? extends @Nullable Object> fields)
            throws RejectedRecordException {
        if (type == null || type.isEmpty()) {
            throw new RejectedRecordException("The emitted record has no type.");
        }
        if (fields == null) {
            throw new RejectedRecordException("The fields of the emitted record are null.");
        }
        if (records.size() == MAX_RECORDS) {
            throw new RejectedRecordException("More than " + MAX_RECORDS + " records were emitted for one record.");
        }
        EmittedFields conversion = new EmittedFields(limits.maxNesting(), limits.maxRecordBytes());
        records.add(new TransformedRecord(type, conversion.convert(fields)));
        bytes += conversion.bytes();
        if (bytes > MAX_BYTES) {
            throw new RejectedRecordException(
                    "The records that were emitted for one record have more than " + MAX_BYTES + " bytes.");
        }
    }

    /**
     * Returns the emitted records.
     *
     * @throws RejectedRecordException if the transformer emitted something that can't be stored
     */
    List<TransformedRecord> records() throws RejectedRecordException {
        if (problem != null) {
            throw problem;
        }
        return records;
    }
}
