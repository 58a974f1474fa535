package io.serverlesspipeline.local.command;

import java.util.ArrayList;
import java.util.List;

/** Shortens an audit's objections for a terminal: a single wildcard can lead to hundreds of long ones. */
final class ObjectionList {
    static final int MAX_LINES = 20;
    static final int MAX_CHARACTERS = 400;

    private ObjectionList() {}

    /** Returns one line for each of the first objections, and a last line with the number of those left out. */
    static List<String> lines(List<String> objections) {
        List<String> lines = new ArrayList<>();
        objections.stream().limit(MAX_LINES).map(ObjectionList::shortened).forEach(lines::add);
        if (objections.size() > MAX_LINES) {
            lines.add("The report contains " + (objections.size() - MAX_LINES) + " more objections.");
        }
        return lines;
    }

    private static String shortened(String objection) {
        return objection.length() <= MAX_CHARACTERS
                ? objection
                : objection.substring(0, MAX_CHARACTERS) + "… (see the report for the full text)";
    }
}
