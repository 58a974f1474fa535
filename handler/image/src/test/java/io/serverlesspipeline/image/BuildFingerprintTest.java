package io.serverlesspipeline.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildFingerprintTest {
    @TempDir
    private Path folder;

    private String fingerprint(String text) throws IOException {
        BuildFingerprint fingerprint = new BuildFingerprint();
        fingerprint.add(text);
        fingerprint.add(List.of(folder));
        return fingerprint.value();
    }

    @Test
    void isEqual_untilAFileOrTheJdkChanges() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "content");
        String first = fingerprint("25");
        assertThat(fingerprint("25")).isEqualTo(first);
        assertThat(fingerprint("26")).isNotEqualTo(first);

        Files.writeString(file, "changed");
        String changed = fingerprint("25");
        assertThat(changed).isNotEqualTo(first);

        Files.move(file, folder.resolve("b"));
        assertThat(fingerprint("25")).isNotEqualTo(changed).isNotEqualTo(first);
    }
}
