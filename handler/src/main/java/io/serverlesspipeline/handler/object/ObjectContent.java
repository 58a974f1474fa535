package io.serverlesspipeline.handler.object;

import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An object that S3 has begun to send.
 *
 * @param content the bytes, from the offset that was asked for to the end; closing it early does not read the rest
 * @param contentLength how many bytes {@code content} has
 * @param contentType the content type the object was uploaded with, absent if S3 gives none
 * @param contentEncoding the content encoding the object was uploaded with, absent if there is none
 */
public record ObjectContent(
        InputStream content,
        long contentLength,
        @Nullable String contentType,
        @Nullable String contentEncoding) {

    /** Returns the content type without parameters, in lower case; empty if there is none. */
    public String mediaType() {
        if (contentType == null) {
            return "";
        }
        int parameters = contentType.indexOf(';');
        return (parameters < 0 ? contentType : contentType.substring(0, parameters))
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
