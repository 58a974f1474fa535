package io.serverlesspipeline.benchmark.report;

import io.serverlesspipeline.local.output.TextTable;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table of results.
 *
 * @param caption the table's caption
 * @param headings the headings of the columns
 * @param rows the rows, each with one cell for each heading
 */
public record ReportTable(String caption, List<String> headings, List<List<String>> rows) {
    public ReportTable {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    /** Returns the table for a terminal. */
    public TextTable forConsole() {
        TextTable table = TextTable.of(headings.toArray(String[]::new));
        rows.forEach(table::row);
        return table;
    }

    /** Returns the table in Markdown, with right-aligned numbers. */
    public String markdown() {
        String line =
                headings.stream().skip(1).map(heading -> " ---: |").collect(Collectors.joining("", "| --- |", ""));
        return "**" + caption + "**\n\n" + row(headings) + "\n" + line + "\n"
                + rows.stream().map(ReportTable::row).collect(Collectors.joining("\n"));
    }

    private static String row(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }
}
