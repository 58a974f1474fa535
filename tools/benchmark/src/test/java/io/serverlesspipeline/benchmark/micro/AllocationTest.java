package io.serverlesspipeline.benchmark.micro;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.serverlesspipeline.handler.item.EntityItem;
import io.serverlesspipeline.handler.mapping.EntityKeys;
import io.serverlesspipeline.handler.record.Format;
import io.serverlesspipeline.handler.record.RecordPlace;
import io.serverlesspipeline.handler.record.RecordReader;
import io.serverlesspipeline.handler.record.SourceRecord;
import io.serverlesspipeline.handler.table.ConditionalPut;
import io.serverlesspipeline.handler.value.RejectedRecordException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Checks the memory allocated for one record, from the object's bytes to the put that is passed to the DynamoDB client.
 */
final class AllocationTest {
    /** About 20% more than the current allocation, which is the same on every machine. */
    private static final long BYTES_OF_A_RECORD = 10_000;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void aRecordDoesNotAllocateMoreThanBefore() throws Exception {
        read();

        long before = threads.getCurrentThreadAllocatedBytes();
        int puts = read();
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;

        assertThat(puts).isEqualTo(SampleRecords.COUNT);
        assertThat(allocated / SampleRecords.COUNT).isLessThanOrEqualTo(BYTES_OF_A_RECORD);
    }

    private static int read() throws IOException, RejectedRecordException {
        RecordReader reader = SampleRecords.reader(Format.NDJSON, SampleRecords.NDJSON);
        int puts = 0;
        for (SourceRecord record = reader.next(); record != null; record = reader.next()) {
            Map<String, AttributeValue> fields = record.fields();
            EntityKeys keys = SampleRecords.keys(fields);
            SampleRecords.MAPPING.removeType(fields);
            ConditionalPut put = EntityItem.put(
                    fields,
                    keys,
                    SampleRecords.UPLOAD,
                    RecordPlace.of(record.number()),
                    SampleRecords.SETTINGS.limits().maxRecordBytes());
            puts += put.item().isEmpty() ? 0 : 1;
        }
        return puts;
    }
}
