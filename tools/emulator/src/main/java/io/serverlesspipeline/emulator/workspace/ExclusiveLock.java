package io.serverlesspipeline.emulator.workspace;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Something that one process at a time may do. The operating system lets go of it when the process ends, however it
 * ends, so that nothing stale is left behind.
 */
public final class ExclusiveLock implements AutoCloseable {
    private final FileChannel channel;

    private ExclusiveLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits until no other process holds the lock on a file, which is made if need be. */
    public static ExclusiveLock await(Path file) throws IOException {
        FileChannel channel = open(file);
        channel.lock();
        return new ExclusiveLock(channel);
    }

    /** Takes the lock on a file, which is made if need be, or returns nothing if another process holds it. */
    public static Optional<ExclusiveLock> tryTake(Path file) throws IOException {
        FileChannel channel = open(file);
        try {
            if (channel.tryLock() != null) {
                return Optional.of(new ExclusiveLock(channel));
            }
        } catch (OverlappingFileLockException exception) {
            // Held by this very process, which is no better than held by another.
        }
        channel.close();
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static FileChannel open(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }
}
