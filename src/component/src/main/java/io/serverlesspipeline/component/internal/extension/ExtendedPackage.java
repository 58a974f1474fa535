package io.serverlesspipeline.component.internal.extension;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Writes a function's package with additional libraries. The same input results in the same file, apart from the time
 * zone. The original entries of a .zip file, with their permissions, stay as they are.
 */
final class ExtendedPackage {
    private static final FileTime TIMESTAMP = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

    private ExtendedPackage() {}

    /** Returns a temporary .zip file, which is deleted when the program exits. */
    static Path write(Path functionPackage, List<Path> libraries) throws IOException {
        Path directory = Files.createTempDirectory("serverless-pipeline-");
        Path zip = directory.resolve("function.zip");
        // Deleted in the reverse order.
        directory.toFile().deleteOnExit();
        zip.toFile().deleteOnExit();
        if (!Files.isDirectory(functionPackage)) {
            Files.copy(functionPackage, zip);
        }
        try (FileSystem target = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
            if (Files.isDirectory(functionPackage)) {
                addFolder(functionPackage, target);
            }
            for (Path library : libraries) {
                Path name = library.getFileName();
                add(library, target.getPath(PackageContent.LIBRARIES, name.toString()), false);
            }
        }
        return zip;
    }

    private static void addFolder(Path folder, FileSystem target) throws IOException {
        try (OpenPackage source = OpenPackage.of(folder)) {
            for (Path file : source.files()) {
                add(file, target.getPath("", names(folder.relativize(file))), Files.isExecutable(file));
            }
        }
    }

    private static String[] names(Path relative) {
        String[] names = new String[relative.getNameCount()];
        for (int index = 0; index < names.length; index++) {
            names[index] = relative.getName(index).toString();
        }
        return names;
    }

    private static void add(Path file, Path entry, boolean executable) throws IOException {
        addFolders(entry);
        Files.copy(file, entry);
        finish(entry, executable ? "rwxr-xr-x" : "rw-r--r--");
    }

    private static void addFolders(Path entry) throws IOException {
        Path folder = entry.getParent();
        if (folder != null && !Files.exists(folder)) {
            addFolders(folder);
            Files.createDirectory(folder);
            finish(folder, "rwxr-xr-x");
        }
    }

    private static void finish(Path entry, String permissions) throws IOException {
        // The times of access and creation are part of an entry, too.
        Files.getFileAttributeView(entry, BasicFileAttributeView.class).setTimes(TIMESTAMP, TIMESTAMP, TIMESTAMP);
        Files.setAttribute(entry, "zip:permissions", PosixFilePermissions.fromString(permissions));
    }
}
