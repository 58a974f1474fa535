package io.serverlesspipeline.handler.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Compressed content for tests. */
public final class Archives {
    private Archives() {}

    /** Returns text compressed with Zstandard. */
    public static byte[] zstd(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZstdOutputStream output = new ZstdOutputStream(bytes)) {
            output.write(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Returns a ZIP archive of files, given as names and texts. */
    public static byte[] zip(String... namesAndTexts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream output = new ZipOutputStream(bytes)) {
            for (int index = 0; index < namesAndTexts.length; index += 2) {
                output.putNextEntry(new ZipEntry(namesAndTexts[index]));
                output.write(namesAndTexts[index + 1].getBytes(UTF_8));
                output.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Returns content without its last bytes. */
    public static byte[] truncated(byte[] content) {
        return Arrays.copyOf(content, content.length - 3);
    }
}
