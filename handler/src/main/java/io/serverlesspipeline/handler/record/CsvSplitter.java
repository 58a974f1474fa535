package io.serverlesspipeline.handler.record;

import java.io.IOException;

/**
 * Treats each row as a record: up to a line break that isn't inside quotes. Skips empty lines, and rows without any
 * value, which spreadsheets write below their data.
 *
 * <p>Follows RFC 4180, "Common Format and MIME Type for Comma-Separated Values (CSV) Files"; a line may also end with a
 * single line feed or carriage return.
 */
final class CsvSplitter implements Splitter {
    private final CsvDialect dialect;
    private final ByteSet quote;
    private final ByteSet fieldEnd;
    private final ByteSet empty;

    CsvSplitter(CsvDialect dialect) {
        this.dialect = dialect;
        this.quote = ByteSet.of(String.valueOf(dialect.quote()));
        this.fieldEnd = ByteSet.of(dialect.delimiter() + "\r\n");
        this.empty = ByteSet.of(String.valueOf(dialect.delimiter()));
    }

    @Override
    public boolean next(ByteReader input, RecordBuffer record) throws IOException {
        while (input.peek() >= 0) {
            record.reset(input.position());
            readRow(input, record);
            if (!record.consistsOf(empty)) {
                return true;
            }
        }
        return false;
    }

    private void readRow(ByteReader input, RecordBuffer record) throws IOException {
        int end = readField(input, record);
        while (end == dialect.delimiter()) {
            record.append(end);
            end = readField(input, record);
        }
        if (end == '\r' && input.peek() == '\n') {
            input.read();
        }
    }

    /** Reads a field, and returns the byte that ends it. */
    private int readField(ByteReader input, RecordBuffer record) throws IOException {
        if (input.peek() == dialect.quote()) {
            readQuoted(input, record);
        }
        // Nothing should follow a closing quote; the parser rejects the row if something does.
        return input.readThrough(fieldEnd, record);
    }

    /** Reads a quoted value, in which two quotes stand for one. */
    private void readQuoted(ByteReader input, RecordBuffer record) throws IOException {
        do {
            record.append(input.read());
            if (input.readThrough(quote, record) < 0) {
                return;
            }
            record.append(dialect.quote());
        } while (input.peek() == dialect.quote());
    }
}
