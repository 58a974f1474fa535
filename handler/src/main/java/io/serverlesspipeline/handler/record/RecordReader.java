package io.serverlesspipeline.handler.record;

import io.serverlesspipeline.handler.content.MalformedContentException;
import io.serverlesspipeline.handler.settings.Limits;
import java.io.IOException;
import java.io.InputStream;
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
     * Opens content: skips its byte-order mark and reads the header, if the format has one. Content that is compressed
     * or not in UTF-8 is rejected as a whole, because each of its records would be rejected.
     *
     * @param format the format, not {@link Format#OPAQUE}
     * @param content the decompressed content
     * @throws MalformedContentException if the content doesn't begin as its format requires
     * @throws IOException if the content can't be read
     */
    public static RecordReader open(Format format, InputStream content, Limits limits) throws IOException {
        ByteReader input = new ByteReader(content);
        RecordBuffer buffer = new RecordBuffer(
                LineLimit.of(limits.maxLineBytes(), Runtime.getRuntime().maxMemory()));
        CompressionSignature.requireUncompressed(input);
        TextEncoding.requireUtf8(input);
        JsonRecordParser jsonParser = new JsonRecordParser(limits.maxNesting(), limits.maxRecordBytes());
        return switch (format) {
            case JSON -> new RecordReader(input, JsonSplitter.begin(input), jsonParser, buffer);
            case NDJSON -> new RecordReader(input, new LineSplitter(), jsonParser, buffer);
            case CSV -> {
                CsvSplitter rows = new CsvSplitter();
                yield new RecordReader(input, rows, CsvHeader.read(rows, input, buffer), buffer);
            }
            case OPAQUE -> throw new IllegalArgumentException("An opaque object has no records.");
        };
    }

    /**
     * Skips records that were read in an earlier attempt.
     *
     * @param position the offset after the last of them, as {@link #position} returned it
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

    /** Returns how many decompressed bytes of the content have been read. */
    public long position() {
        return input.position();
    }

    /**
     * Reads the next record. Returns null at the end.
     *
     * @throws MalformedContentException if the content can't be read any further
     * @throws IOException if the content can't be read
     */
    public @Nullable SourceRecord next() throws IOException {
        if (!splitter.next(input, buffer)) {
            return null;
        }
        number++;
        return new SourceRecord(number, buffer, parser);
    }
}
