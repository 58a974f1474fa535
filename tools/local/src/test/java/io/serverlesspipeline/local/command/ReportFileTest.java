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
    void replacesTheFormerReport() throws Exception {
        Path file = Files.writeString(folder.resolve("report.md"), "a much longer former report");

        ReportFile report = new ReportFile(file);
        report.requireWritable();
        report.write("new");

        assertThat(file).hasContent("new");
    }

    @Test
    void refusesAFolder_andAFileInAFolderThatIsNotThere() {
        assertRefused(folder);
        assertRefused(folder.resolve("missing/report.md"));
        assertRefused(Path.of("/"));
    }

    @Test
    void saysWhyItCannotBeWritten() {
        assertThatThrownBy(() -> new ReportFile(folder.resolve("missing/report.md")).write("report"))
                .isInstanceOf(LocalRunException.class)
                .hasMessageContaining("missing/report.md (")
                .hasMessageEndingWith("Name another file with --output, in a folder that is there.");
    }

    private static void assertRefused(Path file) {
        assertThatThrownBy(() -> new ReportFile(file).requireWritable())
                .isInstanceOf(LocalRunException.class)
                .hasMessage("The report cannot be written to " + file
                        + ". Name another file with --output, in a folder that is there.");
    }
}
