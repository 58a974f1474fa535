package io.serverlesspipeline.handler.record;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form in which an object holds its records. */
public enum Format {
    /** One JSON array of records, or JSON values one after the other. */
    JSON,
    /** One JSON value a line. */
    NDJSON,
    /** No records: the object is stored as its own item alone. */
    OPAQUE;

    private static final Map<String, Format> BY_CONTENT_TYPE = Map.of(
            "application/json", JSON,
            "application/x-ndjson", NDJSON,
            "application/ndjson", NDJSON,
            "application/jsonl", NDJSON,
            "application/x-jsonlines", NDJSON,
            "application/jsonlines", NDJSON);

    private static final Map<String, Format> BY_SUFFIX = Map.of(".json", JSON, ".ndjson", NDJSON, ".jsonl", NDJSON);

    /**
     * Returns the format that the content type names; if it names none, the one that the key's suffix names; else
     * {@link #OPAQUE}.
     *
     * @param contentType the content type, with or without parameters
     * @param key the object's key
     */
    public static Format of(@Nullable String contentType, String key) {
        Format named = contentType == null ? null : BY_CONTENT_TYPE.get(essence(contentType));
        return named == null ? BY_SUFFIX.getOrDefault(suffix(key), OPAQUE) : named;
    }

    private static String essence(String contentType) {
        int parameters = contentType.indexOf(';');
        return (parameters < 0 ? contentType : contentType.substring(0, parameters))
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static String suffix(String key) {
        int dot = key.lastIndexOf('.');
        return dot < 0 ? "" : key.substring(dot).toLowerCase(Locale.ROOT);
    }
}
