package io.serverlesspipeline.handler.record;

import io.serverlesspipeline.handler.content.MalformedContentException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The first row of a CSV file, which names the columns. */
final class CsvHeader {
    private CsvHeader() {}

    /**
     * Reads the header and returns the parser for the rows below it.
     *
     * @throws MalformedContentException if the header isn't a row of distinct names that include {@code type}
     */
    static CsvRecordParser read(CsvSplitter rows, ByteReader input, RecordBuffer buffer) throws IOException {
        if (!rows.next(input, buffer)) {
            return new CsvRecordParser(List.of());
        }
        if (buffer.isTruncated()) {
            throw new MalformedContentException("The CSV header is longer than " + buffer.length() + " bytes.");
        }
        Set<String> names = new LinkedHashSet<>();
        for (String column : columns(buffer)) {
            if (column == null || column.isEmpty()) {
                throw new MalformedContentException("The CSV header has a column without a name.");
            }
            if (!names.add(column)) {
                throw new MalformedContentException("The CSV header has two columns with the same name.");
            }
        }
        if (!names.contains(SourceRecord.TYPE_FIELD)) {
            throw new MalformedContentException(
                    "The CSV header has no column named type, which selects each record's rule.");
        }
        return new CsvRecordParser(List.copyOf(names));
    }

    private static List<@Nullable String> columns(RecordBuffer buffer) throws MalformedContentException {
        try {
            return CsvRow.parse(Utf8.decode(buffer.bytes(), buffer.length()));
        } catch (CharacterCodingException e) {
            throw new MalformedContentException("The CSV header isn't valid UTF-8.");
        } catch (RejectedRecordException e) {
            throw new MalformedContentException("The CSV header can't be parsed. " + e.reason());
        }
    }
}
