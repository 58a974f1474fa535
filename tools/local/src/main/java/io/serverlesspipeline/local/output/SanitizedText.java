package io.serverlesspipeline.local.output;

/**
 * Makes text that came from outside safe to print. What users store may hold line breaks and the codes that move a
 * terminal's cursor or change its settings.
 */
public final class SanitizedText {
    private static final String ELLIPSIS = "…";

    private SanitizedText() {}

    /** Returns the text with every control character written as an escape, such as {@code \n}. */
    public static String of(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(character -> append(printable, character));
        return printable.toString();
    }

    /** Returns the printable text cut to a number of characters, of which the last is an ellipsis if it was longer. */
    public static String shortened(String text, int length) {
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
