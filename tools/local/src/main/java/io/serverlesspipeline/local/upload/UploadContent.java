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
 * The bytes of one upload, as they are when the upload starts. Bytes appended to the file later are left out.
 *
 * <p>The size of standard input, pipes, devices and files in {@code /proc} is unknown. They are first copied to a
 * temporary file, which the operating system deletes when this process exits.
 */
public final class UploadContent implements AutoCloseable {
    /** The maximum size of an object that one request can upload ("Uploading objects" in the Amazon S3 User Guide). */
    private static final long MAX_SIZE = 5L << 30;

    private final FileChannel channel;
    private final long size;

    private UploadContent(FileChannel channel) throws IOException {
        this.channel = channel;
        this.size = channel.size();
    }

    /**
     * Opens a file.
     *
     * @param directory the folder for temporary copies of content with an unknown size
     * @throws LocalRunException if the file can't be read
     */
    public static UploadContent of(UploadFile file, Path directory) throws InterruptedException {
        return of(file, directory, MAX_SIZE);
    }

    static UploadContent of(UploadFile file, Path directory, long maxSize) throws InterruptedException {
        try {
            return file.isStandardInput() || !Files.isRegularFile(file.path()) || Files.size(file.path()) == 0
                    ? buffered(file, directory, maxSize)
                    : new UploadContent(FileChannel.open(file.path(), StandardOpenOption.READ));
        } catch (IOException exception) {
            throw new LocalRunException(
                    file.displayName() + " can't be read to the end: " + exception.getMessage() + ". It wasn't "
                            + "uploaded.",
                    exception);
        }
    }

    private static UploadContent buffered(UploadFile file, Path directory, long maxSize)
            throws IOException, InterruptedException {
        Files.createDirectories(directory);
        FileChannel buffer = FileChannel.open(
                Files.createTempFile(directory, "upload", ".buffer"),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
        try {
            new InputCopy(maxSize).copy(() -> open(file), buffer);
            return new UploadContent(buffer);
        } catch (IOException | InterruptedException | RuntimeException exception) {
            buffer.close();
            throw exception;
        }
    }

    private static InputStream open(UploadFile file) throws IOException {
        return file.isStandardInput() ? System.in : Files.newInputStream(file.path());
    }

    /** Returns the size in bytes. */
    public long size() {
        return size;
    }

    /** Returns whether the file is shorter than when it was opened. */
    boolean isTruncated() throws IOException {
        return channel.size() < size;
    }

    /** Returns the content from an offset to its end. Closing the stream leaves the file open. */
    public InputStream open(long from) {
        return new ChannelSection(channel, size, from);
    }

    /** Returns a request body that can be read repeatedly. */
    RequestBody body(String contentType) {
        return RequestBody.fromContentProvider(() -> open(0), size, contentType);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
