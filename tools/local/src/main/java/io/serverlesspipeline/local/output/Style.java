package io.serverlesspipeline.local.output;

/** How a piece of text stands out on a terminal with colours. */
public enum Style {
    HEADING("1"),
    GOOD("32"),
    DOUBTFUL("33"),
    BAD("31"),
    FAINT("2");

    private static final String ESCAPE = "\u001b[";

    private final String code;

    Style(String code) {
        this.code = code;
    }

    /** Returns the text between the codes that switch this style on and everything off again. */
    String apply(String text) {
        return ESCAPE + code + "m" + text + ESCAPE + "0m";
    }
}
