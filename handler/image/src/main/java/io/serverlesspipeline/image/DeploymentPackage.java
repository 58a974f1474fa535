package io.serverlesspipeline.image;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;

/**
 * Packs a folder as a zip file that Lambda takes.
 *
 * <p>The limits are those of "Lambda quotas" in the AWS Lambda Developer Guide.
 */
final class DeploymentPackage {
    private static final long MAX_ZIPPED_BYTES = 50L << 20;
    private static final long MAX_UNZIPPED_BYTES = 250L << 20;

    /** Always the same, so that the same content makes the same file. */
    private static final FileTime TIMESTAMP = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

    private DeploymentPackage() {}

    /**
     * Packs a folder.
     *
     * @throws ImageBuildException if the package is larger than Lambda takes
     */
    static void write(Path folder, Path zip) throws IOException {
        checkSize("unzipped", Directories.size(folder), MAX_UNZIPPED_BYTES);
        Files.deleteIfExists(zip);
        URI uri = URI.create("jar:" + zip.toUri());
        try (FileSystem target =
                FileSystems.newFileSystem(uri, Map.of("create", "true", "enablePosixFileAttributes", "true"))) {
            for (Path file : Directories.files(folder)) {
                add(file, target.getPath(folder.relativize(file).toString()));
            }
        }
        checkSize("zipped", Files.size(zip), MAX_ZIPPED_BYTES);
    }

    private static void add(Path file, Path target) throws IOException {
        if (target.getParent() != null) {
            Files.createDirectories(target.getParent());
        }
        Files.copy(file, target);
        String permissions = Files.isExecutable(file) ? "rwxr-xr-x" : "rw-r--r--";
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(permissions));
        Files.setLastModifiedTime(target, TIMESTAMP);
    }

    static void checkSize(String form, long size, long limit) {
        if (size > limit) {
            throw new ImageBuildException("The custom runtime's package has " + size + " bytes " + form
                    + ", but AWS Lambda takes " + limit + " at most. Look into what has been added to the function's"
                    + " libraries, or take another JDK with the property " + JdkLocator.PROPERTY + ".");
        }
    }
}
