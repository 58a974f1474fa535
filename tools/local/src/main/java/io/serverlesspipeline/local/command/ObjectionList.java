package io.serverlesspipeline.local.command;

import java.util.ArrayList;
import java.util.List;

/** What an audit objects to, as short as a terminal needs it: a wildcard alone leads to hundreds, and to long ones. */
final class ObjectionList {
    static final int MOST_LINES = 20;
    static final int MOST_CHARACTERS = 400;

    private ObjectionList() {}

    /** Returns a line for each of the first objections, and one that says how many more the report has. */
    static List<String> lines(List<String> objections) {
        List<String> lines = new ArrayList<>();
        objections.stream().limit(MOST_LINES).map(ObjectionList::shortened).forEach(lines::add);
        if (objections.size() > MOST_LINES) {
            lines.add("The report has " + (objections.size() - MOST_LINES) + " objections more.");
        }
        return lines;
    }

    private static String shortened(String objection) {
        return objection.length() <= MOST_CHARACTERS
                ? objection
                : objection.substring(0, MOST_CHARACTERS) + "… (the report has all of it)";
    }
}
