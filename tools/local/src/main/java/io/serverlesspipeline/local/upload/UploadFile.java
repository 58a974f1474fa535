package io.serverlesspipeline.local.upload;

import java.nio.file.Path;

/**
 * A file to be uploaded.
 *
 * @param path where it is; {@code -} is standard input
 * @param key the key that its object gets
 * @param contentType the content type that its object gets
 */
public record UploadFile(Path path, String key, String contentType) {
    private static final Path STANDARD_INPUT = Path.of("-");

    /** Returns whether a path is a file whose name says something of its content, unlike {@code -} and devices. */
    public static boolean hasNameOfItsOwn(Path path) {
        return !isStandardInput(path) && !path.toAbsolutePath().normalize().startsWith("/dev");
    }

    /** Returns what to call the file in messages. */
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
