package io.serverlesspipeline.local.upload;

import java.nio.file.Path;

/**
 * A file to be uploaded.
 *
 * @param path where it is
 * @param key the key that its object gets
 * @param contentType the content type that its object gets
 */
public record UploadFile(Path path, String key, String contentType) {}
