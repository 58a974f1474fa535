package io.serverlesspipeline.handler.content;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Reads the only file in a ZIP archive. */
final class ZipContent extends InputStream {
    private final RatioInputStream compressed;
    private final ZipInputStream archive;
    private boolean opened;

    private ZipContent(RatioInputStream compressed) {
        this.compressed = compressed;
        // Archives without the flag for UTF-8 may name their files in any charset. ISO-8859-1 decodes all bytes.
        this.archive = new ZipInputStream(compressed, StandardCharsets.ISO_8859_1);
    }

    static InputStream open(InputStream content, int maxRatio) {
        return new ZipContent(new RatioInputStream(content, maxRatio));
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            if (!opened) {
                openFile();
            }
            int count = archive.read(bytes, offset, length);
            compressed.expanded(count);
            if (count < 0 && nextFile() != null) {
                throw new MalformedContentException(
                        "The ZIP archive contains more than one file. Upload each file on its own.");
            }
            return count;
        } catch (ZipException e) {
            throw malformed(String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            throw malformed("a name that isn't valid UTF-8");
        } catch (EOFException e) {
            throw new MalformedContentException("The ZIP archive is truncated.");
        }
    }

    private static MalformedContentException malformed(String message) {
        if (message.contains("encrypted")) {
            return new MalformedContentException("The ZIP archive is encrypted. Upload it without a password.");
        }
        if (message.contains("compression method") || message.contains("EXT descriptor")) {
            return new MalformedContentException(
                    "The ZIP archive uses an unsupported compression method. Create it with deflate.");
        }
        return new MalformedContentException("The ZIP archive is corrupt.");
    }

    private void openFile() throws IOException {
        ZipEntry file = nextFile();
        if (file == null) {
            throw new MalformedContentException("The content is no ZIP archive, or one that contains no file.");
        }
        if (file.getName().equals("[Content_Types].xml") || file.getName().startsWith("xl/")) {
            throw new MalformedContentException(
                    "The content is an Excel workbook. Save it as CSV, and upload the CSV file.");
        }
        opened = true;
    }

    /** Returns the next entry that isn't a folder or metadata of the system that created the archive. */
    private @Nullable ZipEntry nextFile() throws IOException {
        ZipEntry entry = archive.getNextEntry();
        while (entry != null && (entry.isDirectory() || entry.getName().startsWith("__MACOSX/"))) {
            skipEntry();
            entry = archive.getNextEntry();
        }
        return entry;
    }

    /** Reads the rest of an entry, which the archive would do itself, but without the limit of its size. */
    private void skipEntry() throws IOException {
        byte[] skipped = new byte[8 << 10];
        int count = archive.read(skipped);
        while (count >= 0) {
            compressed.expanded(count);
            count = archive.read(skipped);
        }
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
