package io.serverlesspipeline.handler.transform;

import io.serverlesspipeline.handler.api.InputRecord;
import io.serverlesspipeline.handler.api.UploadedObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record as a transformer sees it. */
final class TransformerInput implements InputRecord {
    private final TransformedRecord record;
    private final RecordSource source;
    private @Nullable Map<String, @Nullable Object> fields;

    TransformerInput(TransformedRecord record, RecordSource source) {
        this.record = record;
        this.source = source;
    }

    @Override
    public @Nullable String type() {
        return record.type();
    }

    @Override
    public Map<String, @Nullable Object> fields() {
        if (fields == null) {
            fields = FieldValues.of(record.fields());
        }
        return fields;
    }

    @Override
    public long number() {
        return source.number();
    }

    @Override
    public long position() {
        return source.position();
    }

    @Override
    public UploadedObject object() {
        return source.object();
    }

    /** Names the record without its content. */
    @Override
    public String toString() {
        return "record " + number() + " of " + object();
    }
}
