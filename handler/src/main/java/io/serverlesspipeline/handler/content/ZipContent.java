package io.serverlesspipeline.handler.content;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
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
        this.archive = new ZipInputStream(compressed);
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
            String reason = String.valueOf(e.getMessage());
            throw new MalformedContentException(
                    reason.contains("encrypted")
                            ? "The ZIP archive is encrypted. Upload it without a password."
                            : "The ZIP archive is corrupt.");
        } catch (EOFException e) {
            throw new MalformedContentException("The ZIP archive is truncated.");
        }
    }

    private void openFile() throws IOException {
        ZipEntry file = nextFile();
        if (file == null) {
            throw new MalformedContentException("The ZIP archive contains no file.");
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
            entry = archive.getNextEntry();
        }
        return entry;
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
