package io.serverlesspipeline.handler.content;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Decompresses gzip content with any number of concatenated members.
 *
 * <p>{@link java.util.zip.GZIPInputStream} isn't suitable: it treats a pause in the input as the end, and ignores data
 * after a member that isn't another member, so part of an object could be lost silently.
 *
 * <p>Follows RFC 1952, "GZIP file format specification version 4.3".
 */
final class StrictGzipInputStream extends InputStream {
    /** Below this size the ratio isn't checked, because a small object of zeros does no harm. */
    private static final long MIN_CHECKED_BYTES = 1 << 20;

    private final GzipInput input;
    private final int maxRatio;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private boolean inMember;
    private boolean anyMember;
    private long memberBytes;
    private long totalBytes;

    StrictGzipInputStream(InputStream input, int maxRatio) {
        this.input = new GzipInput(input);
        this.maxRatio = maxRatio;
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (inMember || beginMember()) {
            int count = inflate(bytes, offset, length);
            if (count > 0) {
                return count;
            }
        }
        return -1;
    }

    @Override
    public long skip(long count) throws IOException {
        byte[] discarded = new byte[(int) Math.max(0, Math.min(count, 64 << 10))];
        return Math.max(0, read(discarded, 0, discarded.length));
    }

    /** Decompresses what is available, or reads more input, or ends the member. Returns 0 if there may be more. */
    private int inflate(byte[] bytes, int offset, int length) throws IOException {
        try {
            int count = inflater.inflate(bytes, offset, length);
            if (count > 0) {
                checksum.update(bytes, offset, count);
                memberBytes += count;
                totalBytes += count;
                checkRatio();
            } else if (inflater.finished()) {
                endMember();
            } else if (inflater.needsDictionary()) {
                throw corrupt();
            } else {
                input.fillInflater(inflater);
            }
            return count;
        } catch (DataFormatException e) {
            throw corrupt();
        }
    }

    private boolean beginMember() throws IOException {
        if (anyMember && input.isAtEnd()) {
            return false;
        }
        input.readMemberHeader(!anyMember);
        inflater.reset();
        checksum.reset();
        memberBytes = 0;
        inMember = true;
        anyMember = true;
        return true;
    }

    private void endMember() throws IOException {
        input.unread(inflater.getRemaining());
        if (input.readInt() != checksum.getValue() || input.readInt() != (memberBytes & 0xffff_ffffL)) {
            throw corrupt();
        }
        inMember = false;
    }

    private void checkRatio() throws MalformedContentException {
        if (totalBytes > MIN_CHECKED_BYTES && totalBytes / maxRatio > input.bytesConsumed()) {
            throw new MalformedContentException(
                    "The gzip content is more than " + maxRatio + " times larger than its compressed form.");
        }
    }

    static MalformedContentException corrupt() {
        return new MalformedContentException("The gzip content is corrupt.");
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        input.close();
    }
}
