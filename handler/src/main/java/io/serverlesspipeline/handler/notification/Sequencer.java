package io.serverlesspipeline.handler.notification;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The hexadecimal number by which S3 orders the events of one key: the greater value is the later event. It means
 * nothing between different keys.
 *
 * <p>Follows "Event message structure" in the Amazon S3 User Guide.
 *
 * @param text the value in a form whose order as a string is the order of the values, whatever their length
 */
public record Sequencer(String text) {

    /** As many digits as any sequencer seen so far has, and as many again. */
    private static final int WIDTH = 32;

    /** Sorts after every hexadecimal digit, so that a longer value follows all that fit the width. */
    private static final char LONGER = 'G';

    private static final Sequencer ABSENT = new Sequencer("0".repeat(WIDTH));

    /**
     * Returns the sequencer that a notification gives.
     *
     * @param hexadecimal the value as given; one that is absent, or is no hexadecimal number, is older than any other,
     *     so that the event's time decides between two uploads without one
     */
    public static Sequencer of(@Nullable String hexadecimal) {
        if (hexadecimal == null || !isHexadecimal(hexadecimal)) {
            return ABSENT;
        }
        String digits = withoutLeadingZeros(hexadecimal).toUpperCase(Locale.ROOT);
        if (digits.length() <= WIDTH) {
            return new Sequencer("0".repeat(WIDTH - digits.length()) + digits);
        }
        return new Sequencer(LONGER + String.format(Locale.ROOT, "%010d", digits.length()) + digits);
    }

    private static boolean isHexadecimal(String text) {
        return !text.isEmpty() && text.chars().allMatch(digit -> digit < 128 && Character.digit(digit, 16) >= 0);
    }

    private static String withoutLeadingZeros(String digits) {
        int start = 0;
        while (start < digits.length() && digits.charAt(start) == '0') {
            start++;
        }
        return digits.substring(start);
    }
}
