package io.serverlesspipeline.component.internal.extension;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A function's package, either a .zip file or a folder, as a tree of files. */
final class OpenPackage implements Closeable {
    private final Path root;
    private final @Nullable FileSystem zip;

    private OpenPackage(Path root, @Nullable FileSystem zip) {
        this.root = root;
        this.zip = zip;
    }

    static OpenPackage of(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            return new OpenPackage(file, null);
        }
        try {
            FileSystem zip = FileSystems.newFileSystem(file, Map.of());
            return new OpenPackage(zip.getPath("/"), zip);
        } catch (ProviderNotFoundException exception) {
            throw new IOException(file + " isn't a .zip file", exception);
        }
    }

    Path root() {
        return root;
    }

    /** Returns the files in the package in a fixed order. */
    List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(root, FileVisitOption.FOLLOW_LINKS)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            zip.close();
        }
    }
}
