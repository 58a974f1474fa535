package io.serverlesspipeline.local.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Copies input to its end. Reads in a separate thread, because a blocked read from a terminal or a pipe can't be
 * interrupted.
 */
final class InputCopy {
    private static final int BUFFER_SIZE = 1 << 16;

    private final long maxSize;

    /**
     * Creates a copier.
     *
     * @param maxSize the maximum size of the input in bytes
     */
    InputCopy(long maxSize) {
        this.maxSize = maxSize;
    }

    /**
     * Copies the input.
     *
     * @throws IOException if the input can't be copied or is too large
     * @throws InterruptedException if this thread is interrupted; this method doesn't wait for the input then
     */
    void copy(Callable<InputStream> input, FileChannel target) throws IOException, InterruptedException {
        FutureTask<Void> copying = new FutureTask<>(() -> {
            try (InputStream source = input.call()) {
                copy(source, target);
            }
            return null;
        });
        Thread reader = new Thread(copying, "upload-input");
        reader.setDaemon(true);
        reader.start();
        try {
            copying.get();
        } catch (ExecutionException exception) {
            if (exception.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw new IllegalStateException("Reading input can only throw an IOException", exception);
        }
    }

    private void copy(InputStream source, FileChannel target) throws IOException {
        byte[] bytes = new byte[BUFFER_SIZE];
        long size = 0;
        for (int count = source.read(bytes); count >= 0; count = source.read(bytes)) {
            size += count;
            if (size > maxSize) {
                throw new IOException("it's larger than the maximum of " + maxSize + " bytes");
            }
            ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, count);
            while (buffer.hasRemaining()) {
                target.write(buffer);
            }
        }
    }
}
