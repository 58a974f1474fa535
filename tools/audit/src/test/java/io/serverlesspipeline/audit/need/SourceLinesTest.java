package io.serverlesspipeline.audit.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.emulator.failure.LocalRunException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourceLinesTest {
    @TempDir
    private Path root;

    @Test
    void findsTheLine_anywhereInTheFile() throws IOException {
        Files.writeString(root.resolve("A.java"), "class A {\n\n    s3.getObject(request);\n}\n");

        assertThat(new SourceLines(root).find(new SourceAnchor("A.java", "s3.getObject(")))
                .isEqualTo(new SourceLine("A.java", 3, "s3.getObject(request);"));
    }

    @Test
    void rejectsAMissingLine() throws IOException {
        Files.writeString(root.resolve("A.java"), "class A {}\n");

        assertThatThrownBy(() -> new SourceLines(root).find(new SourceAnchor("A.java", "s3.getObject(")))
                .isInstanceOf(LocalRunException.class)
                .hasMessageContaining("A.java has 0 lines with \"s3.getObject(\"")
                .hasMessageContaining("or remove the permission");
    }

    @Test
    void rejectsADuplicateLine() throws IOException {
        Files.writeString(root.resolve("A.java"), "s3.getObject(a);\ns3.getObject(b);\n");

        assertThatThrownBy(() -> new SourceLines(root).find(new SourceAnchor("A.java", "s3.getObject(")))
                .hasMessageContaining("A.java has 2 lines");
    }

    @Test
    void rejectsAMissingFile() {
        assertThatThrownBy(() -> new SourceLines(root).find(new SourceAnchor("A.java", "s3.getObject(")))
                .isInstanceOf(LocalRunException.class)
                .hasMessageContaining("A.java doesn't exist");
    }
}
