package io.serverlesspipeline.local.output;

import java.util.ArrayList;
import java.util.List;

/** Wraps the text of a table cell: after a space if possible, else after a separator, else at the width. */
final class CellWrapping {
    private static final String SEPARATORS = "/:-_,.=";

    private CellWrapping() {}

    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            wrapLine(line, width, lines);
        }
        return lines;
    }

    static int longestLine(String text) {
        return text.lines().mapToInt(CellWrapping::length).max().orElse(0);
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static void wrapLine(String line, int width, List<String> lines) {
        String rest = line;
        while (length(rest) > width) {
            int end = breakBefore(rest, rest.offsetByCodePoints(0, width));
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end);
        }
        lines.add(rest);
    }

    /**
     * Returns where to break a line: after the last space before the limit, else after the last separator in the second
     * half, else at the limit.
     */
    private static int breakBefore(String text, int limit) {
        int space = text.lastIndexOf(' ', limit);
        if (space > 0) {
            return space + 1;
        }
        for (int end = limit; end > limit / 2; end--) {
            if (SEPARATORS.indexOf(text.charAt(end - 1)) >= 0) {
                return end;
            }
        }
        return limit;
    }
}
