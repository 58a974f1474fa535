package io.serverlesspipeline.handler.object;

import io.serverlesspipeline.handler.notification.Upload;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * An upload's bytes, read over as many connections as it takes: where one failures, the next begins at the byte that is
 * missing. S3 ends a connection that stands still, and one that waits for the table may stand still.
 */
public final class ResumingInputStream extends InputStream {
    /** How often in a row a connection may break without giving a single byte. */
    private static final int MAX_FAILURES = 3;

    /** From here on a gap is not read but left out. */
    private static final long MIN_BYTES_TO_REOPEN = 1 << 20;

    private final ObjectStore objects;
    private final Upload upload;
    private final long length;
    private InputStream current;
    private boolean open = true;
    private long offset;
    private int failures;

    /** Continues a stream that was opened at the upload's first byte. */
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
                    throw new IOException("Reading byte " + offset + " of " + upload + " failed", e);
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
