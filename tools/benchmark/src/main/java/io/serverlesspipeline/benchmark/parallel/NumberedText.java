package io.serverlesspipeline.benchmark.parallel;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** An ASCII text that contains a record's number in several places, and has the same length for every record. */
final class NumberedText {
    /** Stands for the number, and has as many characters. */
    static final String PLACEHOLDER = "#########";

    private static final int DIGITS = PLACEHOLDER.length();
    private static final String FORMAT = "%0" + DIGITS + "d";

    private final String text;
    private final byte[] bytes;
    private final int[] places;

    NumberedText(String text) {
        this.text = text;
        this.bytes = text.getBytes(StandardCharsets.US_ASCII);
        this.places = Pattern.compile(PLACEHOLDER)
                .matcher(text)
                .results()
                .mapToInt(MatchResult::start)
                .toArray();
    }

    int length() {
        return bytes.length;
    }

    /** Returns the text of a record. */
    String of(long number) {
        return text.replace(PLACEHOLDER, String.format(Locale.ROOT, FORMAT, number));
    }

    /** Writes the text of a record to the beginning of an array, without creating objects. */
    void write(long number, byte[] target) {
        System.arraycopy(bytes, 0, target, 0, bytes.length);
        for (int place : places) {
            long rest = number;
            for (int index = place + DIGITS - 1; index >= place; index--) {
                target[index] = (byte) ('0' + rest % 10);
                rest /= 10;
            }
        }
    }
}
