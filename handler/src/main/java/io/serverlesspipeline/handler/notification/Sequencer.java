package io.serverlesspipeline.handler.notification;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The hexadecimal value by which S3 orders the events of one key. Sequencers of different keys aren't comparable.
 *
 * <p>Follows "Event message structure" in the Amazon S3 User Guide: sequencers differ in length; to compare two, pad
 * the shorter one with zeros on the right, then compare them as strings.
 *
 * @param value the digits without trailing zeros, in uppercase, after {@link #PREFIX}: a format that sorts as a string
 *     in the order of the events, whatever the length
 */
public record Sequencer(String value) {
    /**
     * The prefix of every value. Earlier versions padded the digits on the left, in uppercase and without a prefix;
     * those values sort before this prefix, and all current values sort after it.
     */
    public static final String PREFIX = "x";

    private static final Sequencer ABSENT = new Sequencer(PREFIX + "0");

    /**
     * Returns the sequencer for the value in a notification.
     *
     * @param hexadecimal the value in the notification, or the value of a sequencer; an absent or invalid one is older
     *     than any other, so that the event time orders two uploads without sequencers
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

    /** Removes trailing zeros, but keeps the first digit. */
    private static String withoutTrailingZeros(String digits) {
        int end = digits.length();
        while (end > 1 && digits.charAt(end - 1) == '0') {
            end--;
        }
        return digits.substring(0, end);
    }
}
