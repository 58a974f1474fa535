package io.serverlesspipeline.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdkLocatorTest {
    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init") // Set before each test.
    private Path running;

    @BeforeEach
    void createTheRunningJdk() throws IOException {
        folder = folder.toRealPath();
        running = FakeJdk.create(folder.resolve("jdks/17"), "17.0.15", "x86_64", "Debian");
    }

    private Jdk find(Map<String, String> variables) {
        return new JdkLocator(running, variables).find(null);
    }

    @Test
    void findsTheRunningJdk_whenNoneSupportsAnAotCache() throws IOException {
        FakeJdk.create(folder.resolve("jdks/21"), "21.0.2", "x86_64", "Eclipse Adoptium");

        assertThat(find(Map.of())).isEqualTo(new Jdk(running, 17, "17.0.15+1", "x86_64", "Debian"));
    }

    @Test
    void findsTheOldestSiblingThatSupportsAnAotCache() throws IOException {
        FakeJdk.create(folder.resolve("jdks/a-newest"), "27", "x86_64", "Eclipse Adoptium");
        Path wanted = FakeJdk.create(folder.resolve("jdks/z"), "25.0.3", "x86_64", "Eclipse Adoptium");

        assertThat(find(Map.of()).home()).isEqualTo(wanted);
    }

    @Test
    void prefersTheJdkInTheEnvironment() throws IOException {
        FakeJdk.create(folder.resolve("jdks/25"), "25", "x86_64", "Eclipse Adoptium");
        Path java = FakeJdk.create(folder.resolve("elsewhere/java"), "26", "x86_64", "Amazon.com Inc.");
        Path jdk25 = FakeJdk.create(folder.resolve("elsewhere/25"), "25.0.1", "x86_64", "Amazon.com Inc.");

        assertThat(find(Map.of("JAVA_HOME", java.toString())).home()).isEqualTo(java);
        assertThat(find(Map.of("JAVA_HOME", java.toString(), "JDK_25_HOME", jdk25.toString()))
                        .home())
                .isEqualTo(jdk25);
    }

    @Test
    void ignoresFoldersWithoutAJdk() throws IOException {
        Files.createDirectories(folder.resolve("jdks/empty"));
        Path withoutVersion = FakeJdk.create(folder.resolve("jdks/25"), "25", "x86_64", "Eclipse Adoptium");
        Files.writeString(withoutVersion.resolve("release"), "JAVA_VERSION=\"unknown\"");
        Path runtimeOnly = FakeJdk.create(folder.resolve("jdks/26"), "26", "x86_64", "Eclipse Adoptium");
        Files.delete(runtimeOnly.resolve("bin/jlink"));

        assertThat(find(Map.of("JAVA_HOME", folder.resolve("nowhere").toString(), "JDK_25_HOME", " "))
                        .home())
                .isEqualTo(running);
    }

    @Test
    void findsTheWantedJdk_evenIfItIsOlder() throws IOException {
        FakeJdk.create(folder.resolve("jdks/25"), "25", "x86_64", "Eclipse Adoptium");

        assertThat(new JdkLocator(folder.resolve("jdks/25"), Map.of())
                        .find(running.toString())
                        .feature())
                .isEqualTo(17);
    }

    @Test
    void fails_whenTheWantedFolderHasNoJdk() {
        assertThatThrownBy(() -> new JdkLocator(running, Map.of()).find("/nowhere"))
                .isInstanceOf(ImageBuildException.class)
                .hasMessage(
                        "The property custom-runtime.jdk is /nowhere, which contains no JDK with jlink. Set it to the"
                                + " folder of a JDK 17 or later, or don't set it.");
    }

    @Test
    void fails_whenTheRunningJavaIsNotAJdk() throws IOException {
        Files.delete(running.resolve("bin/jlink"));

        assertThatThrownBy(() -> find(Map.of()))
                .isInstanceOf(ImageBuildException.class)
                .hasMessageContaining("has no jlink")
                .hasMessageContaining("custom-runtime.jdk");
    }

    @Test
    void recognizesJdksThatNeedNewerSystemLibraries() throws IOException {
        FakeJdk.create(folder.resolve("jdks/25"), "25", "x86_64", "Eclipse Adoptium");

        assertThat(find(Map.of()).needsNewerSystemLibraries()).isFalse();
        assertThat(Jdk.at(running).orElseThrow().needsNewerSystemLibraries()).isTrue();
    }
}
