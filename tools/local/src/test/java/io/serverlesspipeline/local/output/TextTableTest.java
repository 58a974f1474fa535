package io.serverlesspipeline.local.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TextTableTest {
    @Test
    void alignsColumns_andLeavesNoTrailingSpaces() {
        TextTable table = TextTable.of("key", "status").row("a.txt", "STORED").row("longer.txt", "");

        assertThat(lines(table)).containsExactly("  key         status", "  a.txt       STORED", "  longer.txt");
    }

    @Test
    void wrapsLongCells_toTheWidthOfTheTerminal() {
        TextTable table = TextTable.of("first", "second").row("word ".repeat(40).strip(), "x".repeat(150));

        assertThat(lines(table))
                .allMatch(line -> line.length() <= TextTable.WIDTH)
                .hasSizeGreaterThan(2);
        assertThat(String.join("", lines(table)).replaceAll("[^x]", "")).hasSize(150);
    }

    @Test
    void wrapsNamesAfterASeparator() {
        TextTable table = TextTable.of("resource").row("x".repeat(60) + ":" + "y".repeat(60));

        assertThat(lines(table)).containsExactly("  resource", "  " + "x".repeat(60) + ":", "  " + "y".repeat(60));
    }

    @Test
    void omitsEmptyHeadings() {
        assertThat(lines(TextTable.of("", "").row("version", "1.5.33"))).containsExactly("  version  1.5.33");
    }

    @Test
    void keepsLineBreaksInCells() {
        assertThat(lines(TextTable.of("action").row("s3:GetObject\nsqs:SendMessage")))
                .containsExactly("  action", "  s3:GetObject", "  sqs:SendMessage");
    }

    @Test
    void rejectsARowWithTooFewCells() {
        TextTable table = TextTable.of("one", "two");

        assertThatThrownBy(() -> table.row("alone")).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> lines(TextTable table) {
        return table.lines(TextTable.WIDTH, (style, text) -> text);
    }
}
