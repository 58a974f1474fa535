package io.serverlesspipeline.handler.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Compressed content for tests. */
public final class Archives {
    private Archives() {}

    /** Returns text compressed with Zstandard. */
    public static byte[] zstd(String text) {
        return zstd(text.getBytes(UTF_8));
    }

    /** Returns content compressed with Zstandard. */
    public static byte[] zstd(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZstdOutputStream output = new ZstdOutputStream(bytes)) {
            output.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Returns a ZIP archive of files, given as names and texts. */
    public static byte[] zip(String... namesAndTexts) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int index = 0; index < namesAndTexts.length; index += 2) {
            files.put(namesAndTexts[index], namesAndTexts[index + 1].getBytes(UTF_8));
        }
        return zip(files);
    }

    /** Returns a ZIP archive of files, given by their names. */
    public static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream output = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                output.putNextEntry(new ZipEntry(file.getKey()));
                output.write(file.getValue());
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
