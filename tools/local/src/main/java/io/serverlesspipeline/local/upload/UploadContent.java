package io.serverlesspipeline.local.upload;

import io.serverlesspipeline.emulator.failure.LocalRunException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import software.amazon.awssdk.core.sync.RequestBody;

/**
 * The bytes of one upload, as they are when it begins: what is appended to a file later is left out.
 *
 * <p>Standard input, pipes, devices and the files of {@code /proc} don't know their size. They are read to the end
 * first, into a file without a name, which the operating system deletes with this process at the latest.
 */
final class UploadContent implements AutoCloseable {
    /** The size of the largest object that one request can upload ("Uploading objects" in the Amazon S3 User Guide). */
    private static final long LARGEST = 5L << 30;

    private final FileChannel channel;
    private final long size;

    private UploadContent(FileChannel channel) throws IOException {
        this.channel = channel;
        this.size = channel.size();
    }

    /**
     * Opens a file.
     *
     * @param directory the folder that buffers what doesn't know its size
     * @throws LocalRunException if the file can't be read
     */
    static UploadContent of(UploadFile file, Path directory) throws InterruptedException {
        return of(file, directory, LARGEST);
    }

    static UploadContent of(UploadFile file, Path directory, long largest) throws InterruptedException {
        try {
            return file.isStandardInput() || !Files.isRegularFile(file.path()) || Files.size(file.path()) == 0
                    ? buffered(file, directory, largest)
                    : new UploadContent(FileChannel.open(file.path(), StandardOpenOption.READ));
        } catch (IOException exception) {
            throw new LocalRunException(
                    file.displayName() + " can't be read to its end: " + exception.getMessage()
                            + ". It was not uploaded.",
                    exception);
        }
    }

    private static UploadContent buffered(UploadFile file, Path directory, long largest)
            throws IOException, InterruptedException {
        Files.createDirectories(directory);
        FileChannel buffer = FileChannel.open(
                Files.createTempFile(directory, "upload", ".buffer"),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
        try {
            new InputCopy(largest).copy(() -> open(file), buffer);
            return new UploadContent(buffer);
        } catch (IOException | InterruptedException | RuntimeException exception) {
            buffer.close();
            throw exception;
        }
    }

    private static InputStream open(UploadFile file) throws IOException {
        return file.isStandardInput() ? System.in : Files.newInputStream(file.path());
    }

    /** Returns the number of bytes. */
    long size() {
        return size;
    }

    /** Returns whether the file has fewer bytes than when it was opened, so that they can't be uploaded. */
    boolean isCutShort() throws IOException {
        return channel.size() < size;
    }

    /** Returns the bytes as a request's body, which can be read any number of times. */
    RequestBody body(String contentType) {
        return RequestBody.fromContentProvider(() -> new ChannelSection(channel, size), size, contentType);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
