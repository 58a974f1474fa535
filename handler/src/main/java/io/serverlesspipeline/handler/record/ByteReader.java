package io.serverlesspipeline.handler.record;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** A stream read byte by byte, that knows how far it has been read. */
final class ByteReader {
    private final InputStream input;
    private final byte[] buffer = new byte[64 << 10];
    private int next;
    private int end;
    private long position;

    ByteReader(InputStream input) {
        this.input = input;
    }

    /** Returns the offset of the byte that is read next. */
    long position() {
        return position;
    }

    /** Returns the next byte without reading past it, or -1 at the end. */
    int peek() throws IOException {
        return next == end && !fill() ? -1 : buffer[next] & 0xff;
    }

    /** Reads the next byte, or returns -1 at the end. */
    int read() throws IOException {
        int value = peek();
        if (value >= 0) {
            next++;
            position++;
        }
        return value;
    }

    /** Reads up to one of the given bytes, and keeps what stands before it; the end of the stream is one as well. */
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

    /** Reads up to one of the given bytes and past it, keeps what stands before it, and returns it; -1 at the end. */
    int readThrough(ByteSet stops, RecordBuffer record) throws IOException {
        readUntil(stops, record);
        return read();
    }

    /** Passes over everything before an offset, which must not lie before {@link #position}. */
    void skipTo(long offset) throws IOException {
        int buffered = (int) Math.min(end - next, offset - position);
        next += buffered;
        position += buffered;
        input.skipNBytes(offset - position);
        position = offset;
    }

    /** Returns the next bytes without reading past them, fewer than {@code count} at the end. */
    byte[] peek(int count) throws IOException {
        while (end - next < count && fill()) {
            // Reads on until there are enough bytes.
        }
        return Arrays.copyOfRange(buffer, next, Math.min(end, next + count));
    }

    /** Passes over bytes that {@link #peek(int)} has returned. */
    void skip(int count) {
        next += count;
        position += count;
    }

    /** Reads more behind what is buffered, and tells whether there was more. */
    private boolean fill() throws IOException {
        System.arraycopy(buffer, next, buffer, 0, end - next);
        end -= next;
        next = 0;
        int count = input.read(buffer, end, buffer.length - end);
        end += Math.max(count, 0);
        return count > 0;
    }
}
