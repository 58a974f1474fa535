package io.serverlesspipeline.handler.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recognizes a record format in an object that is stored as opaque, so that nobody overlooks it. */
final class ContentGuess {
    /** How many of the first bytes are needed. */
    static final int BYTES = 1024;

    /** The first bytes in hexadecimal. */
    private static final Map<String, String> BY_SIGNATURE = Map.of(
            "50415231", "Parquet",
            "4f626a01", "Avro",
            "4f5243", "ORC",
            "504b0304", "ZIP",
            "1f8b08", "gzip",
            "28b52ffd", "Zstandard",
            "d0cf11e0a1b11ae1", "Excel");

    private static final Map<String, String> BY_SUFFIX = Map.of(
            ".parquet", "Parquet",
            ".avro", "Avro",
            ".orc", "ORC",
            ".xlsx", "Excel",
            ".xls", "Excel",
            ".xml", "XML");

    /** The byte-order mark of UTF-8, read as ISO-8859-1. */
    private static final String BYTE_ORDER_MARK = "ï»¿";

    /** An object, or an array of objects. */
    private static final Pattern JSON = Pattern.compile("\\s*+(\\[\\s*+)?\\{\\s*+[\"}]");

    private ContentGuess() {}

    /**
     * Returns the format that an object seems to have, such as {@code Parquet} or {@code CSV}; null if none is
     * recognized.
     *
     * @param key the object's key
     * @param firstBytes up to {@link #BYTES} of its first bytes
     */
    static @Nullable String of(String key, byte[] firstBytes) {
        String name = key.toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> suffix : BY_SUFFIX.entrySet()) {
            if (name.endsWith(suffix.getKey())) {
                return suffix.getValue();
            }
        }
        String digits = HexFormat.of().formatHex(firstBytes, 0, Math.min(firstBytes.length, 8));
        for (Map.Entry<String, String> signature : BY_SIGNATURE.entrySet()) {
            if (digits.startsWith(signature.getKey())) {
                return signature.getValue();
            }
        }
        return ofText(new String(firstBytes, StandardCharsets.ISO_8859_1));
    }

    private static @Nullable String ofText(String text) {
        String begin = text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
        String[] lines = begin.strip().split("\\R", 3);
        if (JSON.matcher(begin).lookingAt()) {
            return lines.length > 1 && lines[0].endsWith("}") && lines[1].startsWith("{") ? "NDJSON" : "JSON";
        }
        if (lines.length < 3) {
            return null;
        }
        for (char delimiter : new char[] {',', ';', '\t', '|'}) {
            long count = count(lines[0], delimiter);
            if (count > 0 && count == count(lines[1], delimiter)) {
                return "CSV";
            }
        }
        return null;
    }

    private static long count(String line, char delimiter) {
        return line.chars().filter(character -> character == delimiter).count();
    }
}
