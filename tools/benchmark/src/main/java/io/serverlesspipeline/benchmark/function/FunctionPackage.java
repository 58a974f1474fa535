package io.serverlesspipeline.benchmark.function;

import io.serverlesspipeline.emulator.workspace.Deletion;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Unpacks a function's package like Lambda does, preserving file permissions and timestamps. */
final class FunctionPackage {
    private FunctionPackage() {}

    /** Unpacks a ZIP file into an empty folder. */
    static Path unpack(Path zip, Path target) throws IOException {
        Deletion.deleteRecursively(target);
        try (FileSystem archive = FileSystems.newFileSystem(zip, Map.of("enablePosixFileAttributes", true));
                Stream<Path> walk = Files.walk(archive.getPath("/"))) {
            List<Path> entries = walk.toList();
            for (Path entry : entries) {
                Path copy =
                        target.resolve(archive.getPath("/").relativize(entry).toString());
                if (Files.isDirectory(entry)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(entry, copy);
                    Files.setPosixFilePermissions(copy, Files.getPosixFilePermissions(entry));
                    Files.setLastModifiedTime(copy, Files.getLastModifiedTime(entry));
                }
            }
        }
        return target;
    }
}
