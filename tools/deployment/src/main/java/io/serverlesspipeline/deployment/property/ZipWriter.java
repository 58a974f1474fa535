package io.serverlesspipeline.deployment.property;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a reproducible zip file in memory: files have a fixed timestamp, and folders are sorted by path. */
final class ZipWriter {

    /** The earliest timestamp in the zip format. */
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);

    void addFile(String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(EPOCH);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    void addFolder(String prefix, Path folder) throws IOException {
        for (Path file : files(folder)) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            addFile(prefix + name, Files.readAllBytes(file));
        }
    }

    byte[] finish() throws IOException {
        zip.close();
        return bytes.toByteArray();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
