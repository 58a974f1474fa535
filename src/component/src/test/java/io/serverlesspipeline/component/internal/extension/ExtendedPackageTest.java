package io.serverlesspipeline.component.internal.extension;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExtendedPackageTest {
    @TempDir
    private Path folder;

    private Path library;

    @BeforeEach
    void writeLibrary() throws IOException {
        library = Files.write(folder.resolve("transformer.jar"), new byte[] {1, 2, 3});
    }

    @Test
    void keepsTheEntriesOfAZipFileWithTheirPermissions() throws IOException {
        Path extended = ExtendedPackage.write(zip(), List.of(library));

        assertThat(permissions(extended))
                .containsExactly(
                        Map.entry("/bootstrap", "rwxr-xr-x"),
                        Map.entry("/java/release", "rw-r--r--"),
                        Map.entry("/lib/transformer.jar", "rw-r--r--"));
        assertThat(content(extended, "bootstrap")).isEqualTo("#!/bin/sh");
        assertThat(content(extended, "lib/transformer.jar")).isEqualTo("\u0001\u0002\u0003");
    }

    @Test
    void packsAFolderWithThePermissionsOfItsFiles() throws IOException {
        Path extended = ExtendedPackage.write(packageFolder(), List.of(library));

        assertThat(permissions(extended))
                .containsExactly(
                        Map.entry("/bootstrap", "rwxr-xr-x"),
                        Map.entry("/java/release", "rw-r--r--"),
                        Map.entry("/lib/transformer.jar", "rw-r--r--"));
        assertThat(content(extended, "bootstrap")).isEqualTo("#!/bin/sh");
    }

    @Test
    void doesNotChangeThePackageItself() throws IOException {
        Path zip = zip();
        byte[] before = Files.readAllBytes(zip);

        ExtendedPackage.write(zip, List.of(library));

        assertThat(zip).hasBinaryContent(before);
    }

    @Test
    void writesTheSameFile_fromTheSameContent() throws IOException {
        Path zip = zip();
        Path packageFolder = packageFolder();
        byte[] fromZip = Files.readAllBytes(ExtendedPackage.write(zip, List.of(library)));
        byte[] fromFolder = Files.readAllBytes(ExtendedPackage.write(packageFolder, List.of(library)));

        Files.setLastModifiedTime(library, FileTime.from(Instant.EPOCH));
        Files.setLastModifiedTime(packageFolder.resolve("bootstrap"), FileTime.from(Instant.EPOCH));

        assertThat(ExtendedPackage.write(zip, List.of(library))).hasBinaryContent(fromZip);
        assertThat(ExtendedPackage.write(packageFolder, List.of(library))).hasBinaryContent(fromFolder);
    }

    @Test
    void writesAFixedTime() throws IOException {
        Path extended = ExtendedPackage.write(packageFolder(), List.of(library));

        try (FileSystem zip = FileSystems.newFileSystem(extended)) {
            for (String entry : List.of("bootstrap", "java", "java/release", "lib", "lib/transformer.jar")) {
                assertThat(Files.readAttributes(zip.getPath(entry), "lastModifiedTime,lastAccessTime,creationTime")
                                .values())
                        .as(entry)
                        .containsOnly(FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
            }
        }
    }

    private Path packageFolder() throws IOException {
        Path content = Files.createDirectories(folder.resolve("package"));
        Files.createDirectories(content.resolve("java"));
        Files.writeString(content.resolve("java/release"), "JAVA_VERSION=\"25\"");
        Path bootstrap = Files.writeString(content.resolve("bootstrap"), "#!/bin/sh");
        Files.setPosixFilePermissions(bootstrap, PosixFilePermissions.fromString("rwxr-xr-x"));
        return content;
    }

    private Path zip() throws IOException {
        Path zip = folder.resolve("function.zip");
        Files.copy(ExtendedPackage.write(packageFolder(), List.of()), zip);
        return zip;
    }

    private static Map<String, String> permissions(Path file) throws IOException {
        Map<String, String> permissions = new TreeMap<>();
        try (OpenPackage open = OpenPackage.of(file)) {
            for (Path entry : open.files()) {
                @SuppressWarnings("unchecked") // The attribute's documented type.
                Set<PosixFilePermission> set = (Set<PosixFilePermission>) Files.getAttribute(entry, "zip:permissions");
                permissions.put(entry.toString(), PosixFilePermissions.toString(set));
            }
        }
        return permissions;
    }

    private static String content(Path file, String entry) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            return Files.readString(zip.getPath(entry));
        }
    }
}
