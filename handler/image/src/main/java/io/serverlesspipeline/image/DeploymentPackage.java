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
 * Creates a .zip file archive as a Lambda deployment package.
 *
 * <p>The limits are from "Lambda quotas" in the AWS Lambda Developer Guide.
 */
final class DeploymentPackage {
    private static final long MAX_ZIPPED_BYTES = 50L << 20;
    private static final long MAX_UNZIPPED_BYTES = 250L << 20;

    /** A fixed time stamp, so that equal content results in an equal file. */
    private static final FileTime TIMESTAMP = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

    private DeploymentPackage() {}

    /**
     * Writes the content of a folder to a .zip file.
     *
     * @throws ImageBuildException if the package exceeds Lambda's limits
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
                    + ", but AWS Lambda's limit is " + limit + ". Check what has been added to the function's"
                    + " libraries, or use another JDK with the property " + JdkLocator.PROPERTY + ".");
        }
    }
}
