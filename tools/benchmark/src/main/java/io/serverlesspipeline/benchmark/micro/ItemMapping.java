package io.serverlesspipeline.benchmark.micro;

import io.serverlesspipeline.handler.item.EntityItem;
import io.serverlesspipeline.handler.mapping.EntityKeys;
import io.serverlesspipeline.handler.record.RecordPlace;
import io.serverlesspipeline.handler.table.ConditionalPut;
import io.serverlesspipeline.handler.value.RejectedRecordException;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Benchmarks creating a record's keys and the conditional put of its item. */
@State(Scope.Benchmark)
public class ItemMapping {
    private final Map<String, AttributeValue> fields = SampleRecords.firstFields();
    private final EntityKeys keys = SampleRecords.keys(fields);

    /** Resolves the key templates of the record's rule. */
    @Benchmark
    public EntityKeys templates() throws RejectedRecordException {
        return SampleRecords.MAPPING.keys(fields, RecordPlace.of(1));
    }

    /** Creates the item and its condition. */
    @Benchmark
    public ConditionalPut put() throws RejectedRecordException {
        return EntityItem.put(
                fields,
                keys,
                SampleRecords.UPLOAD,
                RecordPlace.of(1),
                SampleRecords.SETTINGS.limits().maxRecordBytes());
    }
}
