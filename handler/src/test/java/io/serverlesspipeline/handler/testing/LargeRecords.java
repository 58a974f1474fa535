package io.serverlesspipeline.handler.testing;

import java.nio.charset.StandardCharsets;

/** Records that are legal, or nearly so, and take as much memory as any: each about 400 KB as an item. */
public enum LargeRecords {
    NUMBERS("\"a\":[" + list("1", 130_000) + "]"),
    EMPTY_STRINGS("\"a\":[" + list("\"\"", 340_000) + "]"),
    BOOLEANS("\"a\":[" + list("true", 200_000) + "]"),
    EMPTY_MAPS("\"a\":[" + list("{}", 100_000) + "]"),
    SMALL_MAPS("\"a\":[" + list("{\"a\":\"\"}", 65_000) + "]"),
    DEEP_LISTS("\"a\":[" + list("[".repeat(30) + "]".repeat(30), 3_300) + "]"),
    DEEP_MAPS("\"a\":[" + list("{\"a\":".repeat(29) + "1" + "}".repeat(29), 2_700) + "]"),
    ATTRIBUTES(attributes(60_000)),
    LONG_NUMBERS("\"a\":[" + list("1".repeat(38), 18_000) + "]"),
    ASCII("\"a\":\"" + "x".repeat(400_000) + "\""),
    TWO_BYTES("\"a\":\"" + "é".repeat(200_000) + "\""),
    THREE_BYTES("\"a\":\"" + "€".repeat(133_000) + "\""),
    CONTROL_CHARACTERS("\"a\":\"" + "\\u0001".repeat(170_000) + "\""),
    QUOTATION_MARKS("\"a\":\"" + "\\\"".repeat(400_000) + "\""),
    /** Their lines are as long as they may be, and their items would be too large. */
    TOO_MANY_NUMBERS("\"a\":[" + list("1", 520_000) + "]"),
    TOO_MANY_LISTS("\"a\":[" + list("[]", 340_000) + "]");

    private final String fields;

    LargeRecords(String fields) {
        this.fields = fields;
    }

    private static String list(String element, int count) {
        return (element + ",").repeat(count - 1) + element;
    }

    private static String attributes(int count) {
        StringBuilder attributes = new StringBuilder("\"a\":1");
        for (int number = 0; number < count; number++) {
            attributes.append(",\"").append(Integer.toString(number, 36)).append("\":1");
        }
        return attributes.toString();
    }

    /** Returns an NDJSON file of such records, each of a user of its own. */
    public byte[] file(int count) {
        StringBuilder lines = new StringBuilder();
        for (int number = 1; number <= count; number++) {
            lines.append("{\"type\":\"user\",\"userId\":")
                    .append(number)
                    .append(',')
                    .append(fields)
                    .append("}\n");
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }
}
