package io.serverlesspipeline.handler.object;

import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An object whose content is being read.
 *
 * @param content the content from the requested offset to the end; closing it early doesn't read the rest
 * @param contentLength the length of {@code content} in bytes
 * @param contentType the object's content type, null if absent
 * @param contentEncoding the object's content encoding, null if absent
 */
public record ObjectContent(
        InputStream content,
        long contentLength,
        @Nullable String contentType,
        @Nullable String contentEncoding) {

    /** Returns the value of the content type's parameter {@code charset}, without quotes; null if there is none. */
    public @Nullable String charset() {
        if (contentType != null) {
            for (String parameter : contentType.split(";", -1)) {
                String[] parts = parameter.strip().split("=", 2);
                if (parts.length == 2 && parts[0].strip().equalsIgnoreCase("charset")) {
                    return parts[1].replace('"', ' ').strip();
                }
            }
        }
        return null;
    }

    /** Returns the content type without parameters, in lowercase; empty if absent. */
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
