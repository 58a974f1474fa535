package io.serverlesspipeline.local.output;

/**
 * Makes untrusted text safe to print. Stored data can contain line breaks and escape sequences that control the
 * terminal.
 */
public final class SanitizedText {
    private static final String ELLIPSIS = "…";

    private SanitizedText() {}

    /** Returns the text with every control character replaced by an escape sequence, such as {@code \n}. */
    public static String of(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(character -> append(printable, character));
        return printable.toString();
    }

    /**
     * Returns the sanitized text, truncated to a number of characters and with an ellipsis at the end if it is longer.
     */
    public static String truncated(String text, int length) {
        String printable = of(text);
        if (printable.codePointCount(0, printable.length()) <= length) {
            return printable;
        }
        return printable.substring(0, printable.offsetByCodePoints(0, length - 1)) + ELLIPSIS;
    }

    private static void append(StringBuilder printable, int character) {
        switch (character) {
            case '\n' -> printable.append("\\n");
            case '\r' -> printable.append("\\r");
            case '\t' -> printable.append("\\t");
            default -> {
                if (Character.isISOControl(character) || Character.getType(character) == Character.FORMAT) {
                    printable.append(String.format("\\u%04x", character));
                } else {
                    printable.appendCodePoint(character);
                }
            }
        }
    }
}
