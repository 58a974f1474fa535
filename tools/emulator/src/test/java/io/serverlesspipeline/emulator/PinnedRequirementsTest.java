package io.serverlesspipeline.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PinnedRequirementsTest {
    private final PinnedRequirements requirements = PinnedRequirements.bundled();

    @Test
    void containTheVersionOfTheEmulator() {
        assertThat(requirements.emulatorVersion()).isEqualTo("1.5.33");
    }

    @Test
    void pinEveryPackageToOneVersionAndTheHashesOfItsFiles() {
        List<String> packages = List.of(requirements
                .text()
                .replaceAll("(?m)^#.*\n", "")
                .strip()
                .replace("\\\n", "")
                .split("\n"));

        assertThat(packages)
                .hasSizeGreaterThan(15)
                .allMatch(line -> line.matches(
                        "[a-z0-9-]+==[0-9a-z.]+( ; python_version < \"3\\.11\")? +(--hash=sha256:[0-9a-f]{64} *)+"));
    }

    @Test
    void selectNoIndex_soThatPipUsesTheUsersIndex() {
        assertThat(requirements.text()).doesNotContain("http").doesNotContain("index-url");
    }

    @Test
    void containAWheelOfPyYamlForEveryPlatform() {
        String pyYaml = requirements.text().substring(requirements.text().indexOf("pyyaml=="));
        long hashes = pyYaml.substring(0, pyYaml.indexOf("six=="))
                .lines()
                .filter(line -> line.contains("--hash"))
                .count();

        // Python 3.10 to 3.14, each on Linux (glibc and musl) and macOS, x86-64 and ARM64.
        assertThat(hashes).isEqualTo(5 * 3 * 2);
    }

    @Test
    void haveADifferentDigest_whenTheyDiffer() {
        assertThat(new PinnedRequirements("a==1").digest())
                .hasSize(64)
                .isNotEqualTo(new PinnedRequirements("a==2").digest());
    }
}
