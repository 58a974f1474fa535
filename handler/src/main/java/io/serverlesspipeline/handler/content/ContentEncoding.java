package io.serverlesspipeline.handler.content;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Interprets an object's {@code Content-Encoding} header. Clients also use the header for values that don't describe a
 * compression, such as a charset.
 */
final class ContentEncoding {
    /** Clients that sign the body in chunks leave {@code aws-chunked}. The other values belong in other headers. */
    private static final Set<String> NO_COMPRESSION =
            Set.of("", "identity", "none", "aws-chunked", "chunked", "binary", "7bit", "8bit");

    private static final String CHARSET_PARAMETER = "charset=";

    private ContentEncoding() {}

    /**
     * Returns whether the header specifies gzip.
     *
     * @param header the header's value, null if absent: comma-separated codings, case-insensitive
     * @throws MalformedContentException if the header specifies another compression, or gzip more than once
     */
    static boolean isGzip(@Nullable String header) throws MalformedContentException {
        if (header == null) {
            return false;
        }
        int layers = 0;
        for (String coding : header.toLowerCase(Locale.ROOT).split(",", -1)) {
            String name = coding.strip();
            if (name.equals("gzip") || name.equals("x-gzip")) {
                layers++;
            } else if (!NO_COMPRESSION.contains(name) && !isCharset(name)) {
                throw unsupported(header);
            }
        }
        if (layers > 1) {
            throw unsupported(header);
        }
        return layers == 1;
    }

    private static boolean isCharset(String name) {
        String charset = name.startsWith(CHARSET_PARAMETER) ? name.substring(CHARSET_PARAMETER.length()) : name;
        try {
            return Charset.isSupported(charset.replace('_', '-'));
        } catch (IllegalCharsetNameException e) {
            return false;
        }
    }

    private static MalformedContentException unsupported(String header) {
        return new MalformedContentException("The content encoding is " + header
                + "; only a single gzip layer is supported. Upload the file compressed with gzip, or uncompressed.");
    }
}
