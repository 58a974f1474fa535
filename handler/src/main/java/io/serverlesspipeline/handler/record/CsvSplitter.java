package io.serverlesspipeline.handler.record;

import java.io.IOException;

/**
 * Takes each row for a record: up to a line break that is not in quotation marks. Passes over empty lines.
 *
 * <p>Follows RFC 4180, "Common Format and MIME Type for Comma-Separated Values (CSV) Files"; a line may also end with a
 * line feed or a carriage return alone.
 */
final class CsvSplitter implements Splitter {
    private static final ByteSet QUOTE = ByteSet.of("\"");
    private static final ByteSet FIELD_END = ByteSet.of(",\r\n");

    @Override
    public boolean next(ByteSource source, RecordBuffer record) throws IOException {
        while (source.peek() >= 0) {
            record.begin(source.position());
            readRow(source, record);
            if (record.length() > 0) {
                return true;
            }
        }
        return false;
    }

    private static void readRow(ByteSource source, RecordBuffer record) throws IOException {
        int end = readField(source, record);
        while (end == ',') {
            record.append(end);
            end = readField(source, record);
        }
        if (end == '\r' && source.peek() == '\n') {
            source.read();
        }
    }

    /** Reads one field, and returns what ends it. */
    private static int readField(ByteSource source, RecordBuffer record) throws IOException {
        if (source.peek() == '"') {
            readQuoted(source, record);
        }
        // Behind a closing quotation mark there should be nothing more; the parser rejects the row if there is.
        return source.readPast(FIELD_END, record);
    }

    /** Reads a quoted value, in which two quotation marks stand for one. */
    private static void readQuoted(ByteSource source, RecordBuffer record) throws IOException {
        do {
            record.append(source.read());
            if (source.readPast(QUOTE, record) < 0) {
                return;
            }
            record.append('"');
        } while (source.peek() == '"');
    }
}
