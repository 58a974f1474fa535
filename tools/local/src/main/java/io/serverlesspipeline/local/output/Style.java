package io.serverlesspipeline.local.output;

/** The style of a text on a terminal with colors. */
public enum Style {
    HEADING("1"),
    SUCCESS("32"),
    WARNING("33"),
    ERROR("31"),
    FAINT("2");

    private static final String ESCAPE = "\u001b[";

    private final String code;

    Style(String code) {
        this.code = code;
    }

    /** Returns the text between the escape sequences that set this style and reset it. */
    String apply(String text) {
        return ESCAPE + code + "m" + text + ESCAPE + "0m";
    }
}
