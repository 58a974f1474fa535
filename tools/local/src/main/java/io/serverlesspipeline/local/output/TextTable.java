package io.serverlesspipeline.local.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;

/** A table with headings. If a line is too wide, the longest cells wrap. */
public final class TextTable {
    /** The maximum width of a line on a terminal, in characters. */
    static final int WIDTH = 100;

    private static final String INDENT = "  ";
    private static final String GAP = "  ";
    private static final int MIN_COLUMN_WIDTH = 8;

    private final List<String> headings;
    private final List<List<String>> rows = new ArrayList<>();

    private TextTable(List<String> headings) {
        this.headings = headings;
    }

    /** Returns a table without rows. If all headings are empty, the table has no heading line. */
    public static TextTable of(String... headings) {
        return new TextTable(List.of(headings));
    }

    /** Adds a row with one cell for each heading, and returns this table. */
    public TextTable row(String... cells) {
        return row(Arrays.asList(cells));
    }

    /** Adds a row with one cell for each heading, and returns this table. */
    public TextTable row(List<String> cells) {
        if (cells.size() != headings.size()) {
            throw new IllegalArgumentException("The table has " + headings.size() + " columns, not " + cells.size());
        }
        rows.add(List.copyOf(cells));
        return this;
    }

    /**
     * Returns the lines of this table.
     *
     * @param width the maximum width of a line, in characters
     * @param styled applies a style to a text
     */
    List<String> lines(int width, BiFunction<Style, String, String> styled) {
        List<Integer> widths = widths(width);
        List<String> lines = new ArrayList<>();
        if (headings.stream().anyMatch(heading -> !heading.isEmpty())) {
            lines(headings, widths).forEach(line -> lines.add(styled.apply(Style.FAINT, line)));
        }
        rows.forEach(row -> lines.addAll(lines(row, widths)));
        return lines;
    }

    private static List<String> lines(List<String> row, List<Integer> widths) {
        List<List<String>> cells = new ArrayList<>();
        for (int column = 0; column < row.size(); column++) {
            cells.add(CellWrapping.wrap(row.get(column), widths.get(column)));
        }
        int height = cells.stream().mapToInt(List::size).max().orElse(0);
        List<String> lines = new ArrayList<>();
        for (int line = 0; line < height; line++) {
            StringBuilder text = new StringBuilder(INDENT);
            for (int column = 0; column < cells.size(); column++) {
                List<String> cell = cells.get(column);
                String part = line < cell.size() ? cell.get(line) : "";
                text.append(column == 0 ? "" : GAP).append(part);
                text.append(" ".repeat(widths.get(column) - CellWrapping.length(part)));
            }
            lines.add(text.toString().stripTrailing());
        }
        return lines;
    }

    /** Narrows the widest column repeatedly until the line fits or every column has its minimum width. */
    private List<Integer> widths(int width) {
        int[] widths = new int[headings.size()];
        for (int column = 0; column < widths.length; column++) {
            widths[column] = CellWrapping.longestLine(headings.get(column));
            for (List<String> row : rows) {
                widths[column] = Math.max(widths[column], CellWrapping.longestLine(row.get(column)));
            }
        }
        int available = width - INDENT.length() - GAP.length() * (widths.length - 1);
        while (Arrays.stream(widths).sum() > available) {
            int widest = 0;
            for (int column = 1; column < widths.length; column++) {
                widest = widths[column] > widths[widest] ? column : widest;
            }
            if (widths[widest] <= MIN_COLUMN_WIDTH) {
                break;
            }
            widths[widest]--;
        }
        return Arrays.stream(widths).boxed().toList();
    }
}
