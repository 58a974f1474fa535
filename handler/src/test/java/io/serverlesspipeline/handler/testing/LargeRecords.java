package io.serverlesspipeline.handler.testing;

import java.nio.charset.StandardCharsets;

/** Valid or nearly valid records that take as much memory as possible, each about 400 KB as an item. */
public enum LargeRecords {
    NUMBERS("\"a\":[" + list("1", 130_000) + "]"),
    SMALL_MAPS("\"a\":[" + list("{\"a\":\"\"}", 65_000) + "]"),
    QUOTATION_MARKS("\"a\":\"" + "\\\"".repeat(400_000) + "\""),
    /** Their lines have the maximum length, but their items are too large. */
    TOO_MANY_LISTS("\"a\":[" + list("[]", 340_000) + "]");

    private final String fields;

    LargeRecords(String fields) {
        this.fields = fields;
    }

    private static String list(String element, int count) {
        return (element + ",").repeat(count - 1) + element;
    }

    /** Returns an NDJSON file of such records, each of a different user. */
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
