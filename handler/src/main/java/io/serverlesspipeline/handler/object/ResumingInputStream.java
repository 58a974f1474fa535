package io.serverlesspipeline.handler.object;

import io.serverlesspipeline.handler.notification.Upload;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * An upload's content that survives broken connections: the stream opens a new connection at the first missing byte. S3
 * closes idle connections, and a connection is idle while the function waits for the table.
 */
public final class ResumingInputStream extends InputStream {
    /** How many consecutive connections may fail without returning a byte. */
    private static final int MAX_FAILURES = 3;

    /** Skipping at least this many bytes opens a new connection instead of reading them. */
    private static final long MIN_BYTES_TO_REOPEN = 1 << 20;

    private final ObjectStore objects;
    private final Upload upload;
    private final long length;
    private InputStream current;
    private boolean open = true;
    private long offset;
    private int failures;

    /** Creates a stream from an object that was opened at its first byte. */
    public ResumingInputStream(ObjectStore objects, Upload upload, ObjectContent object) {
        this.objects = objects;
        this.upload = upload;
        this.length = object.contentLength();
        this.current = object.content();
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int start, int count) throws IOException {
        if (count == 0) {
            return 0;
        }
        while (offset < length) {
            try {
                int read = openStream().read(bytes, start, count);
                if (read < 0) {
                    throw new EOFException("S3 closed the connection at byte " + offset + " of " + length);
                }
                offset += read;
                failures = 0;
                return read;
            } catch (IOException | SdkException e) {
                closeCurrent();
                failures++;
                if (failures == MAX_FAILURES) {
                    throw new IOException("Failed to read byte " + offset + " of " + upload, e);
                }
            }
        }
        return -1;
    }

    @Override
    public long skip(long count) throws IOException {
        if (count < MIN_BYTES_TO_REOPEN) {
            return super.skip(count);
        }
        closeCurrent();
        long skipped = Math.min(count, length - offset);
        offset += skipped;
        return skipped;
    }

    private InputStream openStream() {
        if (!open) {
            current = objects.open(upload, offset).content();
            open = true;
        }
        return current;
    }

    private void closeCurrent() throws IOException {
        if (open) {
            open = false;
            current.close();
        }
    }

    @Override
    public void close() throws IOException {
        closeCurrent();
    }
}
