package io.serverlesspipeline.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The Java example, as a project outside of this one that uses the installed component. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
final class JavaExampleIT {
    private static final Path EXAMPLE = Path.of("../../../examples/java");

    @TempDir
    private Path folder;

    @Test
    void compilesAgainstTheInstalledComponent() throws IOException, InterruptedException {
        Path source = Path.of("src/main/java/com/example/Uploads.java");
        Files.createDirectories(folder.resolve(source).getParent());
        Files.copy(EXAMPLE.resolve(source), folder.resolve(source));
        Files.copy(EXAMPLE.resolve("pom.xml"), folder.resolve("pom.xml"));

        Process maven = InstalledArtifacts.install()
                .maven(folder, List.of("--batch-mode", "--no-transfer-progress", "compile"))
                .redirectErrorStream(true)
                .start();
        String output = new String(maven.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(maven.waitFor()).as(output).isZero();
        assertThat(folder.resolve("target/classes/com/example/Uploads.class")).exists();
    }
}
