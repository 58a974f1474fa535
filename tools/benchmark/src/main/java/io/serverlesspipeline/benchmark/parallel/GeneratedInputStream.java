package io.serverlesspipeline.benchmark.parallel;

import java.io.InputStream;
import java.util.Objects;

/** The content of a generated object from an offset. Generates one record at a time. */
final class GeneratedInputStream extends InputStream {
    private final byte[] header;
    private final NumberedText record;
    private final long records;
    private byte[] current;
    private int position;
    private long number;

    /**
     * Opens the content.
     *
     * @param header the bytes before the first record
     * @param record the text of each record
     * @param records the number of records
     * @param from the offset
     */
    GeneratedInputStream(byte[] header, NumberedText record, long records, long from) {
        this.header = header;
        this.record = record;
        this.records = records;
        if (from < header.length) {
            current = header;
            position = (int) from;
            return;
        }
        current = new byte[record.length()];
        number = (from - header.length) / record.length();
        position = record.length();
        if (nextRecord()) {
            position = (int) ((from - header.length) % record.length());
        }
    }

    private boolean nextRecord() {
        if (number == records) {
            return false;
        }
        if (current == header) {
            current = new byte[record.length()];
        }
        number++;
        record.write(number, current);
        position = 0;
        return true;
    }

    @Override
    public int read() {
        return position < current.length || nextRecord() ? current[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int start, int count) {
        Objects.checkFromIndexSize(start, count, target.length);
        int copied = 0;
        while (copied < count && (position < current.length || nextRecord())) {
            int part = Math.min(count - copied, current.length - position);
            System.arraycopy(current, position, target, start + copied, part);
            position += part;
            copied += part;
        }
        return copied == 0 && count > 0 ? -1 : copied;
    }
}
