package io.serverlesspipeline.handler.record;

import io.serverlesspipeline.handler.content.MalformedContentException;
import io.serverlesspipeline.handler.settings.Limits;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads an object's content record by record, in memory that does not grow with the object. */
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
     * Begins to read content: its byte-order mark and, where the format has one, its header. Content that is compressed
     * or in another encoding than UTF-8 is refused as a whole, since each of its records would be.
     *
     * @param format the content's format, one that has records
     * @param content the content, decompressed
     * @throws MalformedContentException if the content does not begin as its format does
     * @throws IOException if the content cannot be read
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
     * Passes over records that were read before.
     *
     * @param position the offset behind the last of them, as {@link #position} gave it
     * @param records how many there are
     * @throws IOException if the content cannot be read
     */
    public void skipTo(long position, long records) throws IOException {
        if (position > input.position()) {
            input.skipTo(position);
        }
        splitter.resume();
        number = records;
    }

    /** Returns how many bytes of the content, decompressed, have been read. */
    public long position() {
        return input.position();
    }

    /**
     * Reads the next record, or returns null if there is none.
     *
     * @throws MalformedContentException if the content cannot be read any further
     * @throws IOException if the content cannot be read
     */
    public @Nullable SourceRecord next() throws IOException {
        if (!splitter.next(input, buffer)) {
            return null;
        }
        number++;
        return new SourceRecord(number, buffer, parser);
    }
}
