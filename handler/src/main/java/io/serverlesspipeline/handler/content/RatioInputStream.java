package io.serverlesspipeline.handler.content;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes of compressed content, and checks how much they may expand to. */
final class RatioInputStream extends FilterInputStream {
    /** Up to this size, the ratio isn't checked: a small object of zeros is harmless. */
    private static final long MIN_CHECKED_BYTES = 1 << 20;

    private final int maxRatio;
    private long compressed;
    private long decompressed;
    private boolean atEnd;

    /** Creates a stream of the compressed bytes. */
    RatioInputStream(InputStream compressed, int maxRatio) {
        super(compressed);
        this.maxRatio = maxRatio;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        compressed += value < 0 ? 0 : 1;
        atEnd |= value < 0;
        return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        compressed += Math.max(count, 0);
        atEnd |= count < 0;
        return count;
    }

    /** Returns whether all compressed bytes have been read. */
    boolean isAtEnd() {
        return atEnd;
    }

    /** Returns whether no compressed byte has been read. */
    boolean isEmpty() {
        return compressed == 0;
    }

    /** Records that the bytes read so far have expanded to more content. */
    void expanded(int count) throws MalformedContentException {
        decompressed += Math.max(count, 0);
        if (decompressed > MIN_CHECKED_BYTES && decompressed / maxRatio > compressed) {
            throw new MalformedContentException(
                    "The content is more than " + maxRatio + " times larger than its compressed form.");
        }
    }
}
