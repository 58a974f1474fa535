package io.serverlesspipeline.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.emulator.failure.LocalRunException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportFileTest {
    @TempDir
    private Path folder;

    @Test
    void replacesThePreviousReport() throws Exception {
        Path file = Files.writeString(folder.resolve("report.md"), "a much longer previous report");

        ReportFile report = new ReportFile(file);
        report.requireWritable();
        report.write("new");

        assertThat(file).hasContent("new");
    }

    @Test
    void rejectsAFolder_andAFileInAMissingFolder() {
        assertRejected(folder);
        assertRejected(folder.resolve("missing/report.md"));
        assertRejected(Path.of("/"));
    }

    @Test
    void saysWhyItCannotBeWritten() {
        assertThatThrownBy(() -> new ReportFile(folder.resolve("missing/report.md")).write("report"))
                .isInstanceOf(LocalRunException.class)
                .hasMessageContaining("missing/report.md (")
                .hasMessageEndingWith("Use --output to choose another file in an existing folder.");
    }

    private static void assertRejected(Path file) {
        assertThatThrownBy(() -> new ReportFile(file).requireWritable())
                .isInstanceOf(LocalRunException.class)
                .hasMessage("Can't write the report to " + file + ". Use --output to choose another file in an "
                        + "existing folder.");
    }
}
