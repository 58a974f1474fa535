package io.serverlesspipeline.local.upload;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The content types of the files that the pipeline reads, by file extension. */
final class ContentTypes {
    private static final String UNKNOWN = "application/octet-stream";

    private static final Map<String, String> BY_SUFFIX = Map.of(
            "csv", "text/csv",
            "gz", "application/gzip",
            "json", "application/json",
            "jsonl", "application/x-ndjson",
            "ndjson", "application/x-ndjson",
            "txt", "text/plain; charset=utf-8");

    private ContentTypes() {}

    /** Returns the content type for a file's name, or for its key if the file's name has no known extension. */
    static String ofFile(Path file, String key) {
        return Stream.of(String.valueOf(file.getFileName()), key)
                .map(name -> name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))
                .filter(BY_SUFFIX::containsKey)
                .findFirst()
                .map(BY_SUFFIX::get)
                .orElse(UNKNOWN);
    }
}
