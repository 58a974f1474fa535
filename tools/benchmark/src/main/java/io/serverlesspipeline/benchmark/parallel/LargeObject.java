package io.serverlesspipeline.benchmark.parallel;

import io.serverlesspipeline.handler.notification.Sequencer;
import io.serverlesspipeline.handler.notification.Upload;
import io.serverlesspipeline.handler.object.ObjectContent;
import io.serverlesspipeline.handler.object.ObjectStore;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A large object whose records are generated while they are read. All records have the same length, so reading can
 * start at any offset.
 */
public final class LargeObject implements ObjectStore {
    private static final String SEQUENCER = "0055AED6DCD90281E5";
    private static final Instant EVENT_TIME = Instant.parse("2026-03-01T09:15:00Z");

    private final String contentType;
    private final byte[] header;
    private final NumberedText record;
    private final long records;
    private final Upload upload;

    private LargeObject(String suffix, String contentType, String header, String record, long minBytes) {
        this.contentType = contentType;
        this.header = header.getBytes(StandardCharsets.US_ASCII);
        this.record = new NumberedText(record);
        this.records = (minBytes + this.record.length() - 1) / this.record.length();
        this.upload = new Upload("uploads", "large." + suffix, null, null, size(), Sequencer.of(SEQUENCER), EVENT_TIME);
    }

    /** Returns an NDJSON object of at least the given size. */
    public static LargeObject ndjson(long minBytes) {
        return new LargeObject("ndjson", "application/x-ndjson", "", GeneratedRecord.ndjson(), minBytes);
    }

    /** Returns a CSV object of at least the given size. Its quoted values contain line ends. */
    public static LargeObject csv(long minBytes) {
        return new LargeObject("csv", "text/csv", GeneratedRecord.csvHeader(), GeneratedRecord.csv(), minBytes);
    }

    /** Returns the number of records. */
    public long records() {
        return records;
    }

    /** Returns the size in bytes. */
    public long size() {
        return header.length + records * record.length();
    }

    Upload upload() {
        return upload;
    }

    @Override
    public ObjectContent open(Upload wanted, long from) {
        return new ObjectContent(
                new GeneratedInputStream(header, record, records, from), size() - from, contentType, null);
    }
}
