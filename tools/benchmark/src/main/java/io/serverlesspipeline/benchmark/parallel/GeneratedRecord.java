package io.serverlesspipeline.benchmark.parallel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The fields of the generated records. The last field contains line ends, quotation marks, and a line that looks like a
 * record, so a reader that starts in the middle of a record would store wrong items.
 */
final class GeneratedRecord {
    /** The length of a record in bytes, which isn't a divisor of the range's size. */
    static final int BYTES = 1000;

    /** The field that selects the rule. */
    static final String TYPE = "type";

    /** The only field that NDJSON has as a number. */
    static final String NUMBER = "total";

    /** The entity mapping of the records. */
    static final String MAPPING = "[{\"type\":\"order\",\"pk\":\"USER#{userId}\",\"sk\":\"ORDER#{orderId}\","
            + "\"gsi1pk\":\"ORDER#{status}\",\"gsi1sk\":\"{createdAt}\"}]";

    private static final String NOTE = "note";

    private GeneratedRecord() {}

    /** Returns the values of an NDJSON record, by the names of the fields. */
    static Map<String, String> ndjsonFields() {
        return padded(BYTES - ndjson(fields("")).length());
    }

    /** Returns the values of a CSV row, by the names of the columns. */
    static Map<String, String> csvFields() {
        return padded(BYTES - csv(fields("")).length());
    }

    static String ndjson() {
        return ndjson(ndjsonFields());
    }

    static String csv() {
        return csv(csvFields());
    }

    static String csvHeader() {
        return String.join(",", fields("").keySet()) + "\r\n";
    }

    private static Map<String, String> padded(int padding) {
        return fields("x".repeat(padding));
    }

    private static Map<String, String> fields(String padding) {
        String number = NumberedText.PLACEHOLDER;
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(TYPE, "order");
        fields.put("orderId", "o-" + number);
        fields.put("userId", "u-" + number);
        fields.put("status", "PAID");
        fields.put(NUMBER, "129.9");
        fields.put("currency", "EUR");
        fields.put("createdAt", "2026-03-01T09:15:00Z");
        fields.put(
                NOTE,
                "Order " + number + ", \"gift\":\r\norder,o-" + number + ",u-0,PAID,0,EUR,2026-03-01T09:15:00Z,none\n"
                        + padding);
        return fields;
    }

    private static String ndjson(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> '"' + field.getKey() + "\":" + json(field.getKey(), field.getValue()))
                .collect(Collectors.joining(",", "{", "}\n"));
    }

    private static String json(String name, String value) {
        return name.equals(NUMBER)
                ? value
                : '"' + value.replace("\"", "\\\"").replace("\r", "\\r").replace("\n", "\\n") + '"';
    }

    private static String csv(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey().equals(NOTE)
                        ? '"' + field.getValue().replace("\"", "\"\"") + '"'
                        : field.getValue())
                .collect(Collectors.joining(",", "", "\r\n"));
    }
}
