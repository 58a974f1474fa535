package io.serverlesspipeline.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The {@code bootstrap} script, which Lambda starts. */
final class Bootstrap {
    static final String FILE = "bootstrap";

    private Bootstrap() {}

    static void write(Path folder, ClassArchive archive) throws IOException {
        Path file = folder.resolve(FILE);
        Files.writeString(file, script(archive));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static String script(ClassArchive archive) {
        return """
                #!/bin/sh
                # Starts the function on provided.al2023. All paths are relative to the package's folder.
                set -eu
                cd "${LAMBDA_TASK_ROOT:-${0%%/*}}"
                # Three quarters of the memory for the heap, as in a managed runtime; the rest is for classes, code and threads.
                # The JAR files of extensions are on the class path. The function itself is a module.
                exec ./%s "-Xmx$((${AWS_LAMBDA_FUNCTION_MEMORY_SIZE:-512} * 3 / 4))m" \\
                  %s \\
                  %s ${PIPELINE_EXTENSIONS:+--class-path "lib/*"} \\
                  %s
                """.formatted(
                        LaunchOptions.JAVA,
                        String.join(" ", LaunchOptions.of(archive)),
                        archive.option(),
                        String.join(" ", LaunchOptions.main()));
    }
}
