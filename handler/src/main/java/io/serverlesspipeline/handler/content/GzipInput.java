package io.serverlesspipeline.handler.content;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;

/** The compressed bytes, and what stands around each member's data. */
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

    /** Returns how many compressed bytes have been used up. */
    long bytesConsumed() {
        return bytesRead - (end - next);
    }

    /** Hands everything that is buffered to the inflater. */
    void fillInflater(Inflater inflater) throws IOException {
        if (isAtEnd()) {
            throw truncated();
        }
        inflater.setInput(buffer, next, end - next);
        next = end;
    }

    /** Takes back the last bytes that were handed to the inflater. */
    void unread(int count) {
        next = end - count;
    }

    void readMemberHeader(boolean first) throws IOException {
        if (read() != 0x1f || read() != 0x8b || read() != 8) {
            throw new MalformedContentException(
                    first
                            ? "The content is not compressed with gzip, as its name or content encoding says."
                            : "There is more behind the end of the gzip content, and it is no gzip content itself.");
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

    /** Reads an unsigned number of four bytes, the lowest first. */
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
            // The text does not matter, only its end.
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
        return new MalformedContentException("The gzip content ends too early: it is truncated.");
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
