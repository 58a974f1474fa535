package io.serverlesspipeline.local.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class ConsoleTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void writesPlainLines_withoutATerminal() {
        Console console = console(false, false);
        try (Step step = console.step("Deploying")) {
            step.detail("Table items");
            step.done("Created 2 resources");
        }
        console.error("It failed.");

        assertThat(printed()).matches("Deploying …\n✓ Created 2 resources \\(\\d+\\.\\d s\\)\n");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("Error: It failed.\n");
    }

    @Test
    void updatesTheLineInPlace_onATerminal() {
        Console console = console(true, false);
        try (Step step = console.step("Deploying")) {
            step.detail("Table items");
        }

        assertThat(printed()).isEqualTo("\r\u001b[KDeploying …\r\u001b[KDeploying … Table items\r\u001b[K");
    }

    @Test
    void ignoresDetailsOfAClosedStep() {
        Console console = console(true, false);
        Step step = console.step("Deploying");
        step.close();
        out.reset();

        step.detail("too late");

        assertThat(printed()).isEmpty();
    }

    @Test
    void colorsText_onlyIfColorsAreEnabled() {
        assertThat(console(true, true).styled(Style.SUCCESS, "STORED")).isEqualTo("\u001b[32mSTORED\u001b[0m");
        assertThat(console(true, false).styled(Style.SUCCESS, "STORED")).isEqualTo("STORED");
    }

    @Test
    void keepsEachRowInOneLine_withoutATerminal() {
        String cause = "The function could not put the record: ".repeat(10).strip();
        console(false, false).table(TextTable.of("ID", "cause").row("1a2b", cause));

        assertThat(printed()).isEqualTo("  ID    cause\n  1a2b  " + cause + "\n");
    }

    @Test
    void limitsTheWidthOfTables_onATerminal() {
        console(true, false).table(TextTable.of("ID", "cause").row("1a2b", "word ".repeat(50)));

        assertThat(printed().lines())
                .hasSizeGreaterThan(2)
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(TextTable.WIDTH));
    }

    private Console console(boolean terminal, boolean colors) {
        return new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                terminal,
                colors);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
