package io.serverlesspipeline.handler.content;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The compression that an object declares. Clients also use the header {@code Content-Encoding} for values that don't
 * describe a compression, such as a charset.
 */
public final class DeclaredCompression {
    /** Clients that sign the body in chunks leave {@code aws-chunked}. The other values belong in other headers. */
    private static final Set<String> NO_COMPRESSION =
            Set.of("", "identity", "none", "aws-chunked", "chunked", "binary", "7bit", "8bit");

    private static final Map<String, Compression> BY_ENCODING =
            Map.of("gzip", Compression.GZIP, "x-gzip", Compression.GZIP, "zstd", Compression.ZSTD);

    private static final String CHARSET_PARAMETER = "charset=";

    private static final Map<String, Compression> BY_CONTENT_TYPE = Map.of(
            "application/gzip", Compression.GZIP,
            "application/x-gzip", Compression.GZIP,
            "application/zstd", Compression.ZSTD,
            "application/x-zstd", Compression.ZSTD,
            "application/zip", Compression.ZIP,
            "application/x-zip-compressed", Compression.ZIP);

    private DeclaredCompression() {}

    /**
     * Returns the compression that an object declares: by its content encoding, else its content type, else its key's
     * suffix. Several that agree still mean a single layer.
     *
     * @param contentEncoding the {@code Content-Encoding} header, null if absent
     * @param contentType the content type without parameters, in lowercase; empty if absent
     * @param key the object's key
     * @return the compression, or null if the object declares none
     * @throws MalformedContentException if the content encoding isn't supported
     */
    public static @Nullable Compression of(@Nullable String contentEncoding, String contentType, String key)
            throws MalformedContentException {
        Compression encoding = encoding(contentEncoding);
        if (encoding != null) {
            return encoding;
        }
        Compression type = BY_CONTENT_TYPE.get(contentType);
        return type != null ? type : Compression.ofSuffix(key);
    }

    /**
     * Returns the compression that the header specifies.
     *
     * @param header the header's value, null if absent: comma-separated codings, case-insensitive
     * @return the compression, or null if the header specifies none
     * @throws MalformedContentException if the header specifies an unsupported compression, or more than one
     */
    private static @Nullable Compression encoding(@Nullable String header) throws MalformedContentException {
        if (header == null) {
            return null;
        }
        Compression compression = null;
        for (String coding : header.toLowerCase(Locale.ROOT).split(",", -1)) {
            String name = coding.strip();
            Compression named = BY_ENCODING.get(name);
            if (named == null ? !NO_COMPRESSION.contains(name) && !isCharset(name) : compression != null) {
                throw new MalformedContentException("The content encoding is " + header
                        + "; only a single layer of gzip or zstd is supported. Upload the file compressed once, or"
                        + " uncompressed.");
            }
            if (named != null) {
                compression = named;
            }
        }
        return compression;
    }

    private static boolean isCharset(String name) {
        String charset = name.startsWith(CHARSET_PARAMETER) ? name.substring(CHARSET_PARAMETER.length()) : name;
        try {
            return Charset.isSupported(charset.replace('_', '-'));
        } catch (IllegalCharsetNameException e) {
            return false;
        }
    }
}
