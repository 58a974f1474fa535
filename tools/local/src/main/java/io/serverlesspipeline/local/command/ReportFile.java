package io.serverlesspipeline.local.command;

import io.serverlesspipeline.emulator.failure.LocalRunException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The file that a report is written to.
 *
 * @param path where it is
 */
record ReportFile(Path path) {
    /**
     * Checks that the file can be written before the command starts work that takes long.
     *
     * @throws LocalRunException if it is a folder or isn't writable
     */
    void requireWritable() {
        Path folder = path.toAbsolutePath().getParent();
        boolean writable = Files.exists(path)
                ? Files.isRegularFile(path) && Files.isWritable(path)
                : folder != null && Files.isDirectory(folder) && Files.isWritable(folder);
        if (!writable) {
            throw new LocalRunException(message(null));
        }
    }

    /** Writes the report and replaces the file's content. */
    void write(String report) {
        try {
            Files.writeString(path, report);
        } catch (IOException exception) {
            throw new LocalRunException(message(exception), exception);
        }
    }

    private String message(@Nullable IOException cause) {
        return "Can't write the report to " + path + (cause == null ? "" : " (" + cause.getMessage() + ")")
                + ". Use --output to choose another file in an existing folder.";
    }
}
