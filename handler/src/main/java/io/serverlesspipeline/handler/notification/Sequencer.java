package io.serverlesspipeline.handler.notification;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The hexadecimal digits by which S3 orders the events of one key. They mean nothing between different keys.
 *
 * <p>Follows "Event message structure" in the Amazon S3 User Guide: sequencers differ in length; to compare two, pad
 * the shorter one with zeros on the right, then compare them as strings.
 *
 * @param value the digits without the zeros at their end, in upper case, behind {@link #PREFIX}: a form whose order as
 *     a string is the order of the events, whatever the length
 */
public record Sequencer(String value) {
    /**
     * What every text begins with. Versions before this form padded the digits on the left, in upper case and without a
     * mark: their texts are less than this one, and any text of today is greater.
     */
    public static final String PREFIX = "x";

    private static final Sequencer ABSENT = new Sequencer(PREFIX + "0");

    /**
     * Returns the sequencer that a notification gives.
     *
     * @param hexadecimal the value as given, or the text of a sequencer; one that is absent, or isn't hexadecimal, is
     *     older than any other, so that the event's time decides between two uploads without one
     */
    public static Sequencer of(@Nullable String hexadecimal) {
        String digits = hexadecimal == null ? "" : hexadecimal;
        if (digits.startsWith(PREFIX)) {
            digits = digits.substring(PREFIX.length());
        }
        return isHexadecimal(digits)
                ? new Sequencer(PREFIX + withoutTrailingZeros(digits).toUpperCase(Locale.ROOT))
                : ABSENT;
    }

    private static boolean isHexadecimal(String text) {
        return !text.isEmpty() && text.chars().allMatch(digit -> digit < 128 && Character.digit(digit, 16) >= 0);
    }

    /** The first digit stays, so that zero is still a number. */
    private static String withoutTrailingZeros(String digits) {
        int end = digits.length();
        while (end > 1 && digits.charAt(end - 1) == '0') {
            end--;
        }
        return digits.substring(0, end);
    }
}
