package io.serverlesspipeline.local.upload;

import java.util.Locale;
import java.util.Map;

/** The content types of the files that the pipeline reads, by the ends of their names. */
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

    static String ofFileName(String name) {
        String suffix = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return BY_SUFFIX.getOrDefault(suffix, UNKNOWN);
    }
}
