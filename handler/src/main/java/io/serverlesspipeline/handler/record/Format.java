package io.serverlesspipeline.handler.record;

import java.util.Locale;
import java.util.Map;

/** The form in which an object holds its records. */
public enum Format {
    /** One JSON array of records, or JSON objects one after the other. */
    JSON,
    /** One JSON value a line. */
    NDJSON,
    /** Rows of comma-separated values, the first of which names the columns. */
    CSV,
    /** No records: the object is stored as its own item alone. */
    OPAQUE;

    private static final Map<String, Format> BY_CONTENT_TYPE = Map.of(
            "application/json", JSON,
            "text/json", JSON,
            "application/x-ndjson", NDJSON,
            "application/ndjson", NDJSON,
            "application/jsonl", NDJSON,
            "application/x-jsonlines", NDJSON,
            "application/jsonlines", NDJSON,
            "text/csv", CSV,
            "application/csv", CSV);

    private static final Map<String, Format> BY_SUFFIX =
            Map.of(".json", JSON, ".ndjson", NDJSON, ".jsonl", NDJSON, ".csv", CSV);

    /**
     * Returns the format that the content type names; if it names none, the one that the key's suffix names; else
     * {@link #OPAQUE}. NDJSON is a kind of JSON, so a suffix that names it is more specific than a content type that
     * says JSON.
     *
     * @param contentType the content type without parameters, in lower case; empty if there is none
     * @param key the object's key, without the suffix of a compression
     */
    public static Format of(String contentType, String key) {
        Format named = BY_CONTENT_TYPE.get(contentType);
        Format suffixed = BY_SUFFIX.getOrDefault(suffix(key), OPAQUE);
        return named == null || (named == JSON && suffixed == NDJSON) ? suffixed : named;
    }

    private static String suffix(String key) {
        int dot = key.lastIndexOf('.');
        return dot < 0 ? "" : key.substring(dot).toLowerCase(Locale.ROOT);
    }
}
