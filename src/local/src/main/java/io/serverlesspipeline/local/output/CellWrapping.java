package io.serverlesspipeline.local.output;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks the text of a table's cell into lines of a width: after a space if there is one, else where the width ends.
 */
final class CellWrapping {
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
            int end = rest.offsetByCodePoints(0, width);
            int space = rest.lastIndexOf(' ', end);
            if (space > 0) {
                lines.add(rest.substring(0, space).stripTrailing());
                rest = rest.substring(space + 1);
            } else {
                lines.add(rest.substring(0, end));
                rest = rest.substring(end);
            }
        }
        lines.add(rest);
    }
}
