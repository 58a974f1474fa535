package io.serverlesspipeline.handler.record;

import io.serverlesspipeline.handler.content.MalformedContentException;
import io.serverlesspipeline.handler.content.Utf8;
import io.serverlesspipeline.handler.value.RejectedRecordException;
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
     * Reads the header. Empty names at its end are ignored: spreadsheets write them for empty columns.
     *
     * @return the names of the columns, empty if there is no row
     * @throws MalformedContentException if the names aren't unique, or one of them is empty
     */
    static List<String> read(CsvSplitter rows, CsvDialect dialect, ByteReader input, RecordBuffer buffer)
            throws IOException {
        if (!rows.next(input, buffer)) {
            return List.of();
        }
        if (buffer.isTruncated()) {
            throw new MalformedContentException("The CSV header is longer than " + buffer.length() + " bytes.");
        }
        List<@Nullable String> columns = columns(buffer, dialect);
        int end = columns.size();
        while (end > 0 && columns.get(end - 1) == null) {
            end--;
        }
        Set<String> names = new LinkedHashSet<>();
        for (String column : columns.subList(0, end)) {
            if (column == null || column.isEmpty()) {
                throw new MalformedContentException("The CSV header has a column without a name.");
            }
            if (!names.add(column)) {
                throw new MalformedContentException("The CSV header has two columns with the same name.");
            }
        }
        return List.copyOf(names);
    }

    private static List<@Nullable String> columns(RecordBuffer buffer, CsvDialect dialect)
            throws MalformedContentException {
        try {
            return CsvRow.parse(Utf8.decode(buffer.bytes(), buffer.length()), dialect);
        } catch (CharacterCodingException e) {
            throw new MalformedContentException("The CSV header isn't valid UTF-8.");
        } catch (RejectedRecordException e) {
            throw new MalformedContentException("The CSV header can't be parsed. " + e.reason());
        }
    }
}
