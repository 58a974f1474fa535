package io.serverlesspipeline.local.output;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks the text of a table's cell into lines of a width: after a space if there is one, else where the width ends.
 */
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
     * Returns where to break a text that fits up to a limit: at the last space, else after the last separator of the
     * second half, else at the limit.
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
