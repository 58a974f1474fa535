package io.serverlesspipeline.component.internal.extension;

import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A JAR file with a user's own code.
 *
 * @param argument the element of the argument, such as {@code extensions[0]}
 * @param file the file
 * @param classes the classes, each with the class file version that it was compiled for
 * @param transformers the classes that the service file names
 */
record ExtensionJar(String argument, Path file, SortedMap<String, Integer> classes, List<String> transformers) {
    static final String SERVICE_FILE = "META-INF/services/io.serverlesspipeline.handler.api.RecordTransformer";

    ExtensionJar {
        classes = Collections.unmodifiableSortedMap(new TreeMap<>(classes));
        transformers = List.copyOf(transformers);
    }

    static ExtensionJar read(String argument, Path file) throws IOException {
        try (ZipFile jar = new ZipFile(file.toFile())) {
            SortedMap<String, Integer> classes = new TreeMap<>();
            for (ZipEntry entry : Collections.list(jar.entries())) {
                Optional<String> name = ClassNames.of(entry.getName());
                if (name.isPresent()) {
                    classes.put(name.get(), version(jar, entry));
                }
            }
            return new ExtensionJar(argument, file, classes, transformers(jar));
        }
    }

    /** See "The ClassFile Structure" in the Java Virtual Machine Specification. */
    private static int version(ZipFile jar, ZipEntry entry) throws IOException {
        try (DataInputStream content = new DataInputStream(jar.getInputStream(entry))) {
            content.readInt();
            content.readUnsignedShort();
            return content.readUnsignedShort();
        }
    }

    /** Reads the service file in the format of {@link java.util.ServiceLoader}. */
    private static List<String> transformers(ZipFile jar) throws IOException {
        ZipEntry entry = jar.getEntry(SERVICE_FILE);
        if (entry == null) {
            return List.of();
        }
        try (InputStream content = jar.getInputStream(entry);
                BufferedReader lines = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (UncheckedIOException exception) {
            throw exception.getCause();
        }
    }

    String name() {
        return file.getFileName().toString();
    }
}
