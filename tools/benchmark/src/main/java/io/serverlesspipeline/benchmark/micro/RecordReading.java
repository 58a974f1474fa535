package io.serverlesspipeline.benchmark.micro;

import io.serverlesspipeline.handler.record.Format;
import io.serverlesspipeline.handler.record.RecordReader;
import io.serverlesspipeline.handler.record.SourceRecord;
import io.serverlesspipeline.handler.value.RejectedRecordException;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Benchmarks reading a thousand records from memory in each record format, and reports the time for each record. */
@State(Scope.Benchmark)
public class RecordReading {
    private static final int RECORDS = SampleRecords.COUNT;

    /** Reads NDJSON lines. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public void ndjson(Blackhole consumer) throws IOException, RejectedRecordException {
        read(Format.NDJSON, SampleRecords.NDJSON, consumer);
    }

    /** Reads the elements of a JSON array. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public void json(Blackhole consumer) throws IOException, RejectedRecordException {
        read(Format.JSON, SampleRecords.JSON, consumer);
    }

    /** Reads CSV rows. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public void csv(Blackhole consumer) throws IOException, RejectedRecordException {
        read(Format.CSV, SampleRecords.CSV, consumer);
    }

    private static void read(Format format, byte[] content, Blackhole consumer)
            throws IOException, RejectedRecordException {
        RecordReader reader = SampleRecords.reader(format, content);
        for (SourceRecord record = reader.next(); record != null; record = reader.next()) {
            consumer.consume(record.fields());
        }
    }
}
