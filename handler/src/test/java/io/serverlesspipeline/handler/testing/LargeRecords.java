package io.serverlesspipeline.handler.testing;

import java.nio.charset.StandardCharsets;

/** Records that are legal, or nearly so, and take as much memory as any: each about 400 KB as an item. */
public enum LargeRecords {
    NUMBERS("\"a\":[" + list("1", 130_000) + "]"),
    SMALL_MAPS("\"a\":[" + list("{\"a\":\"\"}", 65_000) + "]"),
    QUOTATION_MARKS("\"a\":\"" + "\\\"".repeat(400_000) + "\""),
    /** Their lines are as long as they may be, and their items would be too large. */
    TOO_MANY_LISTS("\"a\":[" + list("[]", 340_000) + "]");

    private final String fields;

    LargeRecords(String fields) {
        this.fields = fields;
    }

    private static String list(String element, int count) {
        return (element + ",").repeat(count - 1) + element;
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
