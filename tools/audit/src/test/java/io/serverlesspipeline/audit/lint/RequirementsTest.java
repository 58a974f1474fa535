package io.serverlesspipeline.audit.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RequirementsTest {
    @Test
    void pinEveryPackageToOneVersionAndItsFileHashes() throws IOException {
        assertThat(packages())
                .hasSizeGreaterThan(20)
                .allMatch(line -> line.matches("[a-z0-9-]+==[0-9a-z.]+ +(--hash=sha256:[0-9a-f]{64} *)+"));
    }

    @Test
    void containTheLinters() {
        assertThat(PolicyLinters.pinnedVersion("parliament")).isEqualTo("1.6.4");
        assertThat(PolicyLinters.pinnedVersion("cloudsplaining")).isEqualTo("0.9.1");
    }

    /**
     * Python 3.10 to 3.14, each on Linux (glibc and musl) and macOS, x86-64 and ARM64; orjson's wheel for macOS is one.
     */
    @ParameterizedTest
    @CsvSource({"markupsafe, 30", "orjson, 25", "pyyaml, 30"})
    void haveAWheelForEveryPlatform_forCompiledPackages(String name, int wheels) throws IOException {
        assertThat(packages())
                .filteredOn(line -> line.startsWith(name + "=="))
                .singleElement()
                .satisfies(line -> assertThat(line.split("--hash", -1)).hasSize(wheels + 1));
    }

    private static List<String> packages() throws IOException {
        try (InputStream resource =
                Objects.requireNonNull(PolicyLinters.class.getResourceAsStream("requirements.txt"))) {
            String text = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
            return List.of(text.replaceAll("(?m)^#.*\n", "")
                    .strip()
                    .replace("\\\n", "")
                    .split("\n"));
        }
    }
}
