package io.serverlesspipeline.handler.record;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads a stream byte by byte and tracks the position. */
final class ByteReader {
    private final InputStream input;
    private final byte[] buffer = new byte[64 << 10];
    private int next;
    private int end;
    private long position;

    ByteReader(InputStream input) {
        this.input = input;
    }

    /** Returns the offset of the next byte. */
    long position() {
        return position;
    }

    /** Returns the next byte without consuming it, or -1 at the end. */
    int peek() throws IOException {
        return next == end && !fill() ? -1 : buffer[next] & 0xff;
    }

    /** Reads the next byte. Returns -1 at the end. */
    int read() throws IOException {
        int value = peek();
        if (value >= 0) {
            next++;
            position++;
        }
        return value;
    }

    /** Reads up to the first of the given bytes, or to the end, and appends the bytes before it to the record. */
    void readUntil(ByteSet stops, RecordBuffer record) throws IOException {
        while (next < end || fill()) {
            int stop = next;
            while (stop < end && !stops.contains(buffer[stop])) {
                stop++;
            }
            record.append(buffer, next, stop - next);
            position += stop - next;
            next = stop;
            if (stop < end) {
                return;
            }
        }
    }

    /**
     * Reads through the first of the given bytes and appends the bytes before it to the record. Returns that byte, or
     * -1 at the end.
     */
    int readThrough(ByteSet stops, RecordBuffer record) throws IOException {
        readUntil(stops, record);
        return read();
    }

    /** Skips to an offset, which must not be less than {@link #position}. */
    void skipTo(long offset) throws IOException {
        int buffered = (int) Math.min(end - next, offset - position);
        next += buffered;
        position += buffered;
        input.skipNBytes(offset - position);
        position = offset;
    }

    /** Returns the next bytes without consuming them: {@code count} bytes, or fewer at the end. */
    byte[] peek(int count) throws IOException {
        while (end - next < count && fill()) {
            // Reads until enough bytes are buffered.
        }
        return Arrays.copyOfRange(buffer, next, Math.min(end, next + count));
    }

    /** Skips bytes that {@link #peek(int)} has returned. */
    void skip(int count) {
        next += count;
        position += count;
    }

    /** Reads more bytes into the buffer. Returns whether there were any. */
    private boolean fill() throws IOException {
        System.arraycopy(buffer, next, buffer, 0, end - next);
        end -= next;
        next = 0;
        int count = input.read(buffer, end, buffer.length - end);
        end += Math.max(count, 0);
        return count > 0;
    }
}
