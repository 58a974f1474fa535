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
 * Which files become which objects. Everything that can be wrong is found here, before the first byte is sent.
 *
 * @param filter which keys the pipeline processes
 */
public record UploadPlan(UploadFilter filter) {
    /** The length of the longest key in bytes ("Object key and metadata" in the Amazon S3 User Guide). */
    private static final int LONGEST_KEY = 1024;

    /**
     * Plans the upload of one file under a key.
     *
     * @throws LocalRunException if the file cannot be read or the pipeline would not process the key
     */
    public UploadFile withKey(Path file, String key) {
        requireReadable(file);
        return checked(new UploadFile(file, key, ContentTypes.ofFile(file, key)));
    }

    /**
     * Plans the upload of files under their own names.
     *
     * @param keyPrefix what is put before each name, or null for the first prefix that the pipeline processes
     * @throws LocalRunException if a file cannot be read, if two would have the same key, or if the pipeline would not
     *     process a key
     */
    public List<UploadFile> withPrefix(List<Path> files, @Nullable String keyPrefix) {
        String prefix = keyPrefix == null ? filter.firstPrefix() : keyPrefix;
        Map<String, UploadFile> byKey = new LinkedHashMap<>();
        for (Path file : files) {
            requireReadable(file);
            String name = file.toAbsolutePath().normalize().getFileName().toString();
            String key = prefix + name;
            UploadFile upload = checked(new UploadFile(file, key, ContentTypes.ofFile(file, key)));
            UploadFile other = byKey.put(upload.key(), upload);
            if (other != null) {
                throw new LocalRunException(other.path() + " and " + file + " would both get the key " + upload.key()
                        + ". Upload them one after the other, with --key or --key-prefix.");
            }
        }
        return List.copyOf(byKey.values());
    }

    private UploadFile checked(UploadFile upload) {
        int length = upload.key().getBytes(StandardCharsets.UTF_8).length;
        if (length == 0 || length > LONGEST_KEY) {
            throw new LocalRunException("The key of " + upload.displayName() + " has " + length
                    + " bytes, but a key has 1 to " + LONGEST_KEY + ". Give another with --key.");
        }
        if (!filter.accepts(upload.key())) {
            throw new LocalRunException("The pipeline does not process the key " + upload.key() + ": its keys " + filter
                    + ". Give another with --key or --key-prefix.");
        }
        return upload;
    }

    private static void requireReadable(Path file) {
        if (UploadFile.isStandardInput(file)) {
            return;
        }
        if (!Files.exists(file)) {
            throw new LocalRunException("There is no file " + file + ". Check the name; nothing was uploaded.");
        }
        if (Files.isDirectory(file)) {
            throw new LocalRunException(
                    file + " is a folder. Name the files in it instead, such as " + file + "/*; nothing was uploaded.");
        }
        if (!Files.isReadable(file)) {
            throw new LocalRunException("The file " + file + " may not be read. Make it readable with `chmod u+r "
                    + file + "`; nothing was uploaded.");
        }
    }
}
