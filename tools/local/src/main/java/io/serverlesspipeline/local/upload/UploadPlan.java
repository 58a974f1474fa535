package io.serverlesspipeline.local.upload;

import io.serverlesspipeline.emulator.failure.LocalRunException;
import io.serverlesspipeline.local.pipeline.UploadFilter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Maps files to object keys and validates them before the first upload starts.
 *
 * @param filter the filter for the keys that the pipeline processes
 */
public record UploadPlan(UploadFilter filter) {
    /** The maximum length of a key in bytes ("Object key and metadata" in the Amazon S3 User Guide). */
    private static final int MAX_KEY_BYTES = 1024;

    /**
     * Plans the upload of one file with a key.
     *
     * @throws LocalRunException if the file can't be read or the pipeline doesn't process the key
     */
    public UploadFile withKey(Path file, String key) {
        requireReadable(file);
        return validate(new UploadFile(file, key, ContentTypes.ofFile(file, key)), "--key");
    }

    /**
     * Plans the upload of files with their names as keys.
     *
     * @param keyPrefix the prefix to add to each name, or null for the first prefix that the pipeline processes
     * @throws LocalRunException if a file can't be read, if two files have the same key, or if the pipeline doesn't
     *     process a key
     */
    public List<UploadFile> withPrefix(List<Path> files, @Nullable String keyPrefix) {
        String prefix = keyPrefix == null ? filter.firstPrefix() : keyPrefix;
        Map<String, UploadFile> byKey = new LinkedHashMap<>();
        for (Path file : files) {
            requireReadable(file);
            String name = file.toAbsolutePath().normalize().getFileName().toString();
            String key = prefix + name;
            UploadFile upload =
                    validate(new UploadFile(file, key, ContentTypes.ofFile(file, key)), "--key or --key-prefix");
            UploadFile other = byKey.put(upload.key(), upload);
            if (other != null) {
                throw new LocalRunException(other.path() + " and " + file + " would have the same key " + upload.key()
                        + ". Upload them separately with --key or --key-prefix.");
            }
        }
        return List.copyOf(byKey.values());
    }

    private UploadFile validate(UploadFile upload, String options) {
        int length = upload.key().getBytes(StandardCharsets.UTF_8).length;
        if (length == 0 || length > MAX_KEY_BYTES) {
            throw new LocalRunException(
                    "The key of " + upload.displayName() + " has " + length + " bytes. A key must have 1 to "
                            + MAX_KEY_BYTES + " bytes. Choose another key with " + options + ".");
        }
        if (!filter.accepts(upload.key())) {
            throw new LocalRunException("The pipeline doesn't process the key " + upload.key() + ". Keys must " + filter
                    + ". Choose another key with " + options + ".");
        }
        return upload;
    }

    private static void requireReadable(Path file) {
        if (UploadFile.isStandardInput(file)) {
            return;
        }
        if (!Files.exists(file)) {
            throw new LocalRunException("The file " + file + " doesn't exist. Check the name. Nothing was uploaded.");
        }
        if (Files.isDirectory(file)) {
            throw new LocalRunException(file + " is a folder. Specify the files in it instead, such as " + file
                    + "/*. Nothing was " + "uploaded.");
        }
        if (!Files.isReadable(file)) {
            throw new LocalRunException("You don't have permission to read " + file + ". Make it readable with "
                    + "`chmod u+r " + file + "`. Nothing was uploaded.");
        }
    }
}
