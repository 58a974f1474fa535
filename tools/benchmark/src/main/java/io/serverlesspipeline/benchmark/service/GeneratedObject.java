package io.serverlesspipeline.benchmark.service;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * An object in the fake bucket: one line again and again, with the line's number in it, so that an object of any size
 * needs no memory. All lines have the same length.
 *
 * @param key the object's key
 * @param contentType its content type
 * @param before what stands before the number
 * @param after what stands behind it, up to the line's end
 * @param lines how many lines there are
 */
public record GeneratedObject(String key, String contentType, String before, String after, long lines) {
    private static final int DIGITS = 9;

    /** Returns a text object of one line, which is stored as one item. */
    public static GeneratedObject text(int bytes) {
        return new GeneratedObject("note.txt", "text/plain", "", "x".repeat(bytes - DIGITS - 1) + "\n", 1);
    }

    /** Returns an object of small records in NDJSON, of about 150 bytes each. */
    public static GeneratedObject records(long count) {
        return records(count, 0);
    }

    /**
     * Returns an object of records in NDJSON.
     *
     * @param count how many records
     * @param padding how many bytes each record has beyond its about 150
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

    /** Writes the object from an offset on. */
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
