package io.serverlesspipeline.local.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Copies input to its end. A thread of its own reads it, since nothing but the end of the process interrupts a read
 * from a terminal or the wait for whoever writes into a pipe.
 */
final class InputCopy {
    private static final int BUFFER_SIZE = 1 << 16;

    private final long largest;

    /**
     * Creates a copier.
     *
     * @param largest how many bytes the input may have
     */
    InputCopy(long largest) {
        this.largest = largest;
    }

    /**
     * Copies the input.
     *
     * @throws IOException if it can't be read or written, or is too large
     * @throws InterruptedException if this thread is interrupted; nobody waits for the input then
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
            throw new IllegalStateException("Reading input fails with an IOException alone", exception);
        }
    }

    private void copy(InputStream source, FileChannel target) throws IOException {
        byte[] bytes = new byte[BUFFER_SIZE];
        long size = 0;
        for (int count = source.read(bytes); count >= 0; count = source.read(bytes)) {
            size += count;
            if (size > largest) {
                throw new IOException("it has more than the " + largest + " bytes that one upload can have");
            }
            ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, count);
            while (buffer.hasRemaining()) {
                target.write(buffer);
            }
        }
    }
}
