package io.serverlesspipeline.handler.content;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an object's content encoding says of its compression. Uploaders also write there what says nothing of it, such
 * as the charset of the text.
 */
final class ContentEncoding {
    /** An uploader that signs its body in chunks leaves {@code aws-chunked}; the others are of other headers. */
    private static final Set<String> NO_COMPRESSION =
            Set.of("", "identity", "none", "aws-chunked", "chunked", "binary", "7bit", "8bit");

    private static final String CHARSET_PARAMETER = "charset=";

    private ContentEncoding() {}

    /**
     * Tells whether the encoding says that the object is compressed with gzip.
     *
     * @param header the content encoding, absent if there is none: codings separated by commas, in any case of letters
     * @throws MalformedContentException if it names another compression, or gzip more than once
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
                throw unreadable(header);
            }
        }
        if (layers > 1) {
            throw unreadable(header);
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

    private static MalformedContentException unreadable(String header) {
        return new MalformedContentException("The content encoding is " + header
                + "; only gzip, once, is read. Upload the file compressed with gzip, or uncompressed.");
    }
}
