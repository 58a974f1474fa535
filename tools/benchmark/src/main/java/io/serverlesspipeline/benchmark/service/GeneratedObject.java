package io.serverlesspipeline.benchmark.service;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * An object in the fake bucket that repeats a line containing its line number. It is generated while it is sent, so its
 * size doesn't affect memory. All lines have the same length.
 *
 * @param key the object's key
 * @param contentType its content type
 * @param before the text before the number
 * @param after the text after the number, including the line separator
 * @param lines the number of lines
 */
public record GeneratedObject(String key, String contentType, String before, String after, long lines) {
    private static final int DIGITS = 9;

    /** Returns a single-line text object, which is stored as one item. */
    public static GeneratedObject text(int bytes) {
        return new GeneratedObject("note.txt", "text/plain", "", "x".repeat(bytes - DIGITS - 1) + "\n", 1);
    }

    /** Returns an NDJSON object with small records of about 150 bytes each. */
    public static GeneratedObject records(long count) {
        return records(count, 0);
    }

    /**
     * Returns an NDJSON object.
     *
     * @param count the number of records
     * @param padding the number of bytes to add to each record of about 150 bytes
     */
    public static GeneratedObject records(long count, int padding) {
        String after = "\",\"userId\":\"u-1001\",\"status\":\"PAID\",\"total\":129.9,\"currency\":\"EUR\","
                + "\"createdAt\":\"2026-03-01T09:15:00Z\""
                + (padding == 0 ? "" : ",\"note\":\"" + "x".repeat(padding) + "\"") + "}\n";
        return new GeneratedObject(
                "activity.ndjson", "application/x-ndjson", "{\"type\":\"order\",\"orderId\":\"o-", after, count);
    }

    /** Returns the object's size in bytes. */
    public long size() {
        return lines * lineLength();
    }

    private int lineLength() {
        return before.length() + DIGITS + after.length();
    }

    /** Writes the object starting at an offset. */
    void writeTo(OutputStream out, long from) throws IOException {
        byte[] line = (before + "0".repeat(DIGITS) + after).getBytes(StandardCharsets.US_ASCII);
        int skipped = (int) (from % line.length);
        for (long number = from / line.length; number < lines; number++) {
            byte[] digits =
                    String.format(Locale.ROOT, "%0" + DIGITS + "d", number).getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(digits, 0, line, before.length(), DIGITS);
            out.write(line, skipped, line.length - skipped);
            skipped = 0;
        }
    }
}
