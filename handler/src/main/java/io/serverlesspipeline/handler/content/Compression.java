package io.serverlesspipeline.handler.content;

import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The compression of an object's content. */
public enum Compression {
    /** Not compressed. */
    NONE,
    /** Compressed with gzip, in any number of concatenated members. */
    GZIP,
    /** Compressed with Zstandard, in any number of concatenated frames. */
    ZSTD,
    /** A ZIP archive that contains exactly one file. */
    ZIP;

    private static final Map<String, Compression> BY_SUFFIX = Map.of(".gz", GZIP, ".zst", ZSTD, ".zip", ZIP);

    /** Returns the key without the suffix of a compression, so that it ends with the suffix of the format. */
    public static String withoutSuffix(String key) {
        String suffix = suffix(key);
        return BY_SUFFIX.containsKey(suffix) ? key.substring(0, key.length() - suffix.length()) : key;
    }

    /** Returns the compression that a key's suffix names, or null if it names none. */
    static @Nullable Compression ofSuffix(String key) {
        return BY_SUFFIX.get(suffix(key));
    }

    private static String suffix(String key) {
        int dot = key.lastIndexOf('.');
        return dot < 0 ? "" : key.substring(dot).toLowerCase(Locale.ROOT);
    }

    /**
     * Returns a stream of the decompressed content.
     *
     * @param maxRatio how many times larger than its compressed form the content may be
     */
    InputStream decompress(InputStream content, int maxRatio) {
        return switch (this) {
            case NONE -> content;
            case GZIP -> new StrictGzipInputStream(content, maxRatio);
            case ZSTD -> ZstdContent.open(content, maxRatio);
            case ZIP -> ZipContent.open(content, maxRatio);
        };
    }
}
