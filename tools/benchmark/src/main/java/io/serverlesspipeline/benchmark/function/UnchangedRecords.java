package io.serverlesspipeline.benchmark.function;

import io.serverlesspipeline.handler.api.InputRecord;
import io.serverlesspipeline.handler.api.RecordSink;
import io.serverlesspipeline.handler.api.RecordTransformer;
import java.util.Objects;

/** Emits every record unchanged, so that a benchmark measures what a transformer costs that does nothing. */
public final class UnchangedRecords implements RecordTransformer {
    @Override
    public void transform(InputRecord record, RecordSink sink) {
        sink.emit(Objects.requireNonNull(record.type()), record.fields());
    }
}
