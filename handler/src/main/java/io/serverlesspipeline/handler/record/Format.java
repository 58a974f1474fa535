package io.serverlesspipeline.handler.record;

import java.util.Locale;
import java.util.Map;

/** The format of an object's records. */
public enum Format {
    /** A JSON array of records, or a sequence of JSON objects. */
    JSON,
    /** One JSON value on each line. */
    NDJSON,
    /** Rows of comma-separated values. The first row names the columns. */
    CSV,
    /** No records. Only the object's own item is stored. */
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
            "application/csv", CSV,
            "text/tab-separated-values", CSV);

    private static final Map<String, Format> BY_SUFFIX =
            Map.of(".json", JSON, ".ndjson", NDJSON, ".jsonl", NDJSON, ".csv", CSV, ".tsv", CSV);

    /**
     * Returns the format for a content type. If the content type specifies none, the key's suffix does; otherwise the
     * format is {@link #OPAQUE}. NDJSON is a kind of JSON, so a suffix of NDJSON overrides a content type of JSON.
     *
     * @param contentType the content type without parameters, in lowercase; empty if absent
     * @param key the object's key, without a compression suffix
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
