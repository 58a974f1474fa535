package io.serverlesspipeline.local.upload;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * A stream of the first bytes of a file from an offset, with its own position. Closing the stream leaves the file open.
 */
final class ChannelSection extends InputStream {
    private final FileChannel channel;
    private final long size;
    private long position;

    ChannelSection(FileChannel channel, long size, long position) {
        this.channel = channel;
        this.size = size;
        this.position = position;
    }

    @Override
    public int read() throws IOException {
        byte[] buffer = new byte[1];
        return read(buffer, 0, 1) < 0 ? -1 : buffer[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (position == size) {
            return -1;
        }
        int count = channel.read(ByteBuffer.wrap(bytes, offset, (int) Math.min(length, size - position)), position);
        if (count < 0) {
            throw new EOFException("The file became shorter than its original " + size + " bytes.");
        }
        position += count;
        return count;
    }
}
