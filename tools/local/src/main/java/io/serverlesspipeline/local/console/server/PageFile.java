package io.serverlesspipeline.local.console.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file of the page.
 *
 * @param content the content
 * @param contentType the content type
 */
record PageFile(String content, String contentType) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z-]*\\.(html|css|js)");
    private static final Map<String, String> CONTENT_TYPES = Map.of(
            "html",
            "text/html; charset=utf-8",
            "css",
            "text/css; charset=utf-8",
            "js",
            "text/javascript; charset=utf-8");

    /** Reads a file of the page, a resource in the same package as a class. */
    static Optional<PageFile> of(Class<?> page, String path) throws IOException {
        String name = path.equals("/") ? "index.html" : path.substring(1);
        // The pattern admits no folder, so the path can't leave the page's package.
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        try (InputStream content = page.getResourceAsStream(name)) {
            String type = CONTENT_TYPES.getOrDefault(name.substring(name.indexOf('.') + 1), "");
            return content == null
                    ? Optional.empty()
                    : Optional.of(new PageFile(new String(content.readAllBytes(), StandardCharsets.UTF_8), type));
        }
    }
}
