package io.serverlesspipeline.audit.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.emulator.failure.LocalRunException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HandlerOutcomesTest {
    @TempDir
    private Path root;

    @Test
    void areReadFromTheHandlersCode() throws IOException {
        write("""
                    /** All of them. */
                    public enum Outcome {
                        /** It is stored. */
                        STORED,
                        /** It is NOT stored. */
                        FAILED
                    }
                """);

        assertThat(HandlerOutcomes.all(root)).containsExactly("FAILED", "STORED");
    }

    @Test
    void areMissing_whenNoWorkloadReachesThem() throws IOException {
        write("    public enum Outcome {\n        STORED,\n        FAILED\n    }\n");
        Workload workload = new Workload("a text", Workload.Caller.FUNCTION, true, deliveries -> {});

        assertThat(HandlerOutcomes.missing(
                        root, List.of(new WorkloadResult(workload, List.of("STORED"), "", List.of()))))
                .containsExactly("FAILED");
    }

    @Test
    void areNotGuessed_whenTheHandlersCodeIsMoved() throws IOException {
        assertThatThrownBy(() -> HandlerOutcomes.all(root))
                .isInstanceOf(LocalRunException.class)
                .hasMessageContaining("Run it in a checkout");
        write("class UploadResult {}\n");
        assertThatThrownBy(() -> HandlerOutcomes.all(root))
                .isInstanceOf(LocalRunException.class)
                .hasMessageContaining("doesn't contain the enum Outcome");
    }

    private void write(String code) throws IOException {
        Path file = root.resolve("handler/src/main/java/io/serverlesspipeline/handler/pipeline/UploadResult.java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, code);
    }
}
