package io.serverlesspipeline.audit.report;

import java.util.List;
import java.util.stream.Collectors;

/** Writes Markdown tables. */
final class MarkdownTable {
    private final StringBuilder text = new StringBuilder();

    MarkdownTable(String... headings) {
        row(List.of(headings));
        row(List.of(headings).stream().map(heading -> "---").toList());
    }

    MarkdownTable row(String... cells) {
        return row(List.of(cells));
    }

    MarkdownTable row(List<String> cells) {
        text.append(
                cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n")));
        return this;
    }

    @Override
    public String toString() {
        return text + "\n";
    }
}
