package io.serverlesspipeline.handler.content;

import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether an object is compressed. */
public enum Compression {
    /** It is not. */
    NONE,
    /** It is compressed with gzip. */
    GZIP;

    private static final String GZIP_SUFFIX = ".gz";

    private static final Set<String> GZIP_CONTENT_TYPES = Set.of("application/gzip", "application/x-gzip");

    /**
     * Returns the compression of an object: gzip if its content encoding, its content type or its key's suffix says so.
     * Two of them that say so mean the same one layer.
     *
     * @param contentEncoding the content encoding, absent if there is none
     * @param contentType the content type without parameters, in lower case; empty if there is none
     * @param key the object's key
     * @throws MalformedContentException if the content encoding is one that cannot be read
     */
    public static Compression of(@Nullable String contentEncoding, String contentType, String key)
            throws MalformedContentException {
        boolean encoded = ContentEncoding.isGzip(contentEncoding);
        return encoded || GZIP_CONTENT_TYPES.contains(contentType) || hasSuffix(key) ? GZIP : NONE;
    }

    /** Returns the key without the suffix {@code .gz}, so that the suffix of the format is its last. */
    public static String withoutSuffix(String key) {
        return hasSuffix(key) ? key.substring(0, key.length() - GZIP_SUFFIX.length()) : key;
    }

    private static boolean hasSuffix(String key) {
        return key.toLowerCase(Locale.ROOT).endsWith(GZIP_SUFFIX);
    }

    /**
     * Returns the decompressed form of a stream.
     *
     * @param ratio how many times larger than its compressed form it may be
     */
    public InputStream decompress(InputStream content, int ratio) {
        return this == GZIP ? new StrictGzipInputStream(content, ratio) : content;
    }
}
