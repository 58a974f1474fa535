package io.serverlesspipeline.handler.content;

import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The compression of an object's content. */
public enum Compression {
    /** Not compressed. */
    NONE,
    /** Compressed with gzip. */
    GZIP;

    private static final String GZIP_SUFFIX = ".gz";

    private static final Set<String> GZIP_CONTENT_TYPES = Set.of("application/gzip", "application/x-gzip");

    /**
     * Returns the compression of an object: gzip if its content encoding, content type or key suffix says so. Several
     * of these together still mean a single layer of compression.
     *
     * @param contentEncoding the {@code Content-Encoding} header, null if absent
     * @param contentType the content type without parameters, in lowercase; empty if absent
     * @param key the object's key
     * @throws MalformedContentException if the content encoding isn't supported
     */
    public static Compression of(@Nullable String contentEncoding, String contentType, String key)
            throws MalformedContentException {
        boolean encoded = ContentEncoding.isGzip(contentEncoding);
        return encoded || GZIP_CONTENT_TYPES.contains(contentType) || hasSuffix(key) ? GZIP : NONE;
    }

    /** Returns the key without the suffix {@code .gz}, so that it ends with the suffix of the format. */
    public static String withoutSuffix(String key) {
        return hasSuffix(key) ? key.substring(0, key.length() - GZIP_SUFFIX.length()) : key;
    }

    private static boolean hasSuffix(String key) {
        return key.toLowerCase(Locale.ROOT).endsWith(GZIP_SUFFIX);
    }

    /**
     * Returns a stream of the decompressed content.
     *
     * @param maxRatio how many times larger than its compressed form the content may be
     */
    public InputStream decompress(InputStream content, int maxRatio) {
        return this == GZIP ? new StrictGzipInputStream(content, maxRatio) : content;
    }
}
