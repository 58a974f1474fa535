package io.serverlesspipeline.handler.record;

import java.io.IOException;

/**
 * Splits CSV content into rows. A row ends at a line break outside quotation marks. Empty lines are skipped.
 *
 * <p>Follows RFC 4180, "Common Format and MIME Type for Comma-Separated Values (CSV) Files". A line may also end with a
 * single line feed or carriage return.
 */
final class CsvSplitter implements Splitter {
    private static final ByteSet QUOTE = ByteSet.of("\"");
    private static final ByteSet FIELD_END = ByteSet.of(",\r\n");

    @Override
    public boolean next(ByteReader input, RecordBuffer record) throws IOException {
        while (input.peek() >= 0) {
            record.reset(input.position());
            readRow(input, record);
            if (record.length() > 0) {
                return true;
            }
        }
        return false;
    }

    private static void readRow(ByteReader input, RecordBuffer record) throws IOException {
        int end = readField(input, record);
        while (end == ',') {
            record.append(end);
            end = readField(input, record);
        }
        if (end == '\r' && input.peek() == '\n') {
            input.read();
        }
    }

    /** Reads one field, and returns the byte that ends it. */
    private static int readField(ByteReader input, RecordBuffer record) throws IOException {
        if (input.peek() == '"') {
            readQuoted(input, record);
        }
        // Nothing should follow a closing quotation mark. If something does, the parser rejects the row.
        return input.readThrough(FIELD_END, record);
    }

    /** Reads a quoted value, in which two quotation marks represent one. */
    private static void readQuoted(ByteReader input, RecordBuffer record) throws IOException {
        do {
            record.append(input.read());
            if (input.readThrough(QUOTE, record) < 0) {
                return;
            }
            record.append('"');
        } while (input.peek() == '"');
    }
}
