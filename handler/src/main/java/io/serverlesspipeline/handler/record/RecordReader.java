package io.serverlesspipeline.handler.record;

import io.serverlesspipeline.handler.content.MalformedContentException;
import io.serverlesspipeline.handler.settings.Limits;
import io.serverlesspipeline.handler.settings.LineLimit;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads an object's content record by record, in memory that doesn't grow with the object. */
public final class RecordReader {
    private final ByteReader input;
    private final Splitter splitter;
    private final RecordParser parser;
    private final RecordBuffer buffer;
    private long number;

    private RecordReader(ByteReader input, Splitter splitter, RecordParser parser, RecordBuffer buffer) {
        this.input = input;
        this.splitter = splitter;
        this.parser = parser;
        this.buffer = buffer;
    }

    /**
     * Starts reading content, up to its first record.
     *
     * @param options how the records are read
     * @param content the content in UTF-8, decompressed and without a byte-order mark
     * @throws MalformedContentException if the beginning of the content doesn't match its format
     * @throws IOException if the content can't be read
     */
    public static RecordReader open(ReadOptions options, InputStream content, Limits limits) throws IOException {
        ByteReader input = new ByteReader(content);
        RecordBuffer buffer = new RecordBuffer(
                LineLimit.of(limits.maxLineBytes(), Runtime.getRuntime().maxMemory()));
        JsonRecordParser json = new JsonRecordParser(limits.maxNesting(), limits.maxRecordBytes());
        return switch (options.format()) {
            case JSON -> new RecordReader(input, jsonSplitter(options, input), json, buffer);
            case NDJSON ->
                options.records() == null
                        ? new RecordReader(input, new LineSplitter(), json, buffer)
                        : new RecordReader(input, jsonSplitter(options, input), json, buffer);
            case CSV -> openCsv(options, input, json, buffer);
            case OPAQUE -> throw new IllegalArgumentException("An opaque object has no records.");
        };
    }

    private static Splitter jsonSplitter(ReadOptions options, ByteReader input) throws IOException {
        return options.records() == null ? JsonSplitter.begin(input) : new WrappedRecordsSplitter(options.records());
    }

    private static RecordReader openCsv(
            ReadOptions options, ByteReader input, JsonRecordParser json, RecordBuffer buffer) throws IOException {
        CsvOptions csv = options.csv();
        CsvDialect dialect = CsvDialect.of(csv, input);
        CsvSplitter rows = new CsvSplitter(dialect);
        List<String> columns = csv.columns().isEmpty() ? CsvHeader.read(rows, dialect, input, buffer) : csv.columns();
        if (options.typeColumn() != null && !columns.isEmpty() && !columns.contains(options.typeColumn())) {
            throw new MalformedContentException("The CSV header has no column named " + options.typeColumn()
                    + ", which selects each record's rule. Add the column, or configure a file rule with a type.");
        }
        return new RecordReader(
                input,
                rows,
                new CsvRecordParser(columns, dialect, csv.padShortRows(), new CsvValues(csv, json)),
                buffer);
    }

    /**
     * Skips records that were read before.
     *
     * @param position the offset after the last of them, as returned by {@link #position}
     * @param records how many there are
     * @throws IOException if the content can't be read
     */
    public void skipTo(long position, long records) throws IOException {
        if (position > input.position()) {
            input.skipTo(position);
        }
        splitter.resume();
        number = records;
    }

    /**
     * Reads past the next record without parsing it.
     *
     * @return false if there is none
     * @throws MalformedContentException if the content can't be read any further
     * @throws IOException if the content can't be read
     */
    public boolean skip() throws IOException {
        if (!splitter.next(input, buffer)) {
            return false;
        }
        number++;
        return true;
    }

    /** Returns how many records have been read or skipped. */
    public long records() {
        return number;
    }

    /** Returns how many bytes of the content, decompressed and in UTF-8, have been read. */
    public long position() {
        return input.position();
    }

    /**
     * Reads the next record, or returns null if there is none.
     *
     * @throws MalformedContentException if the content can't be read any further
     * @throws IOException if the content can't be read
     */
    public @Nullable SourceRecord next() throws IOException {
        return skip() ? new SourceRecord(number, buffer, parser) : null;
    }
}
