package io.serverlesspipeline.handler.content;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;

/** Reads the compressed bytes of a gzip stream, with the header and trailer of each member. */
final class GzipInput implements Closeable {
    private static final int HAS_HEADER_CHECKSUM = 2;
    private static final int HAS_EXTRA = 4;
    private static final int HAS_NAME = 8;
    private static final int HAS_COMMENT = 16;

    private final InputStream input;
    private final byte[] buffer = new byte[16 << 10];
    private int next;
    private int end;
    private long bytesRead;

    GzipInput(InputStream input) {
        this.input = input;
    }

    boolean isAtEnd() throws IOException {
        return next == end && !fill();
    }

    /** Returns how many compressed bytes have been consumed. */
    long bytesConsumed() {
        return bytesRead - (end - next);
    }

    /** Passes all buffered bytes to the inflater. */
    void fillInflater(Inflater inflater) throws IOException {
        if (isAtEnd()) {
            throw truncated();
        }
        inflater.setInput(buffer, next, end - next);
        next = end;
    }

    /** Puts the last bytes that were passed to the inflater back into the buffer. */
    void unread(int count) {
        next = end - count;
    }

    void readMemberHeader(boolean first) throws IOException {
        if (read() != 0x1f || read() != 0x8b || read() != 8) {
            throw new MalformedContentException(
                    first
                            ? "The content isn't compressed with gzip, although its key, content type or content encoding says so."
                            : "The gzip content is followed by data that isn't gzip content.");
        }
        int flags = read();
        skip(6);
        if ((flags & HAS_EXTRA) != 0) {
            skip(read() | read() << 8);
        }
        if ((flags & HAS_NAME) != 0) {
            skipString();
        }
        if ((flags & HAS_COMMENT) != 0) {
            skipString();
        }
        if ((flags & HAS_HEADER_CHECKSUM) != 0) {
            skip(2);
        }
    }

    /** Reads an unsigned 32-bit integer in little-endian order. */
    long readInt() throws IOException {
        return read() | (long) read() << 8 | (long) read() << 16 | (long) read() << 24;
    }

    private void skip(int count) throws IOException {
        for (int skipped = 0; skipped < count; skipped++) {
            read();
        }
    }

    private void skipString() throws IOException {
        while (read() != 0) {
            // Only the end of the string matters.
        }
    }

    private int read() throws IOException {
        if (isAtEnd()) {
            throw truncated();
        }
        return buffer[next++] & 0xff;
    }

    private boolean fill() throws IOException {
        int count = input.read(buffer, 0, buffer.length);
        next = 0;
        end = Math.max(count, 0);
        bytesRead += end;
        return count > 0;
    }

    private static MalformedContentException truncated() {
        return new MalformedContentException("The gzip content is truncated.");
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
