package io.serverlesspipeline.component;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds JAR files and packages for tests. Their classes consist of the header, which is all that is checked. */
final class TestJar {
    static final String SERVICE_FILE = "META-INF/services/io.serverlesspipeline.handler.api.RecordTransformer";

    private static final int MAGIC = 0xCAFEBABE;
    private static final int CLASS_FILE_VERSION_OFFSET = 44;

    private final Map<String, byte[]> entries = new TreeMap<>();

    /** Returns a JAR file with one transformer for Java 17. */
    static TestJar withTransformer(String name) {
        return new TestJar().withService(name).withClass(name, 17);
    }

    TestJar withService(String... names) {
        return with(SERVICE_FILE, String.join("\n", names));
    }

    TestJar withClass(String name, int java) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (DataOutputStream header = new DataOutputStream(content)) {
            header.writeInt(MAGIC);
            header.writeShort(0);
            header.writeShort(java + CLASS_FILE_VERSION_OFFSET);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return with(name.replace('.', '/') + ".class", content.toByteArray());
    }

    TestJar with(String entry, String content) {
        return with(entry, content.getBytes(StandardCharsets.UTF_8));
    }

    TestJar with(String entry, byte[] content) {
        entries.put(entry, content);
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                ZipEntry header = new ZipEntry(entry.getKey());
                header.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
                zip.putNextEntry(header);
                zip.write(entry.getValue());
            }
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return bytes.toByteArray();
    }

    /** Writes the file at once, because tests in other processes may read it. */
    Path write(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Path unfinished = Files.createTempFile(file.getParent(), "test", ".part");
            Files.write(unfinished, bytes());
            return Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
