package io.serverlesspipeline.emulator.workspace;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A file lock that one process at a time can hold. The operating system releases it when the process exits for any
 * reason, so no stale lock remains.
 */
public final class ExclusiveLock implements AutoCloseable {
    private final FileChannel channel;

    private ExclusiveLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits until no other process holds the lock on a file. Creates the file if necessary. */
    public static ExclusiveLock await(Path file) throws IOException {
        FileChannel channel = open(file);
        channel.lock();
        return new ExclusiveLock(channel);
    }

    /** Takes the lock on a file, or returns nothing if another process holds it. Creates the file if necessary. */
    public static Optional<ExclusiveLock> tryTake(Path file) throws IOException {
        FileChannel channel = open(file);
        try {
            if (channel.tryLock() != null) {
                return Optional.of(new ExclusiveLock(channel));
            }
        } catch (OverlappingFileLockException exception) {
            // This process already holds the lock.
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
