package io.serverlesspipeline.local.upload;

import java.nio.file.Path;

/**
 * A file to upload.
 *
 * @param path the path of the file, or {@code -} for standard input
 * @param key the object's key
 * @param contentType the object's content type
 */
public record UploadFile(Path path, String key, String contentType) {
    private static final Path STANDARD_INPUT = Path.of("-");

    /** Returns whether the file's name can serve as a key. The names of standard input and devices can't. */
    public static boolean hasUsableFileName(Path path) {
        return !isStandardInput(path) && !path.toAbsolutePath().normalize().startsWith("/dev");
    }

    /** Returns the name of the file for messages. */
    public String displayName() {
        return isStandardInput() ? "Standard input" : path.toString();
    }

    boolean isStandardInput() {
        return isStandardInput(path);
    }

    static boolean isStandardInput(Path path) {
        return path.equals(STANDARD_INPUT);
    }
}
