package io.serverlesspipeline.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchitectureTest {
    private static Jdk jdk(String architecture) {
        return new Jdk(Path.of("jdk"), 25, "25.0.3+9", architecture, "Eclipse Adoptium");
    }

    @ParameterizedTest
    @CsvSource({"x86_64,x86_64", "amd64,x86_64", "aarch64,arm64", "arm64,arm64"})
    void isTheJdksArchitecture(String ofJdk, String ofFunction) {
        assertThat(Architecture.of(jdk(ofJdk), null)).hasToString(ofFunction);
        assertThat(Architecture.of(jdk(ofJdk), "")).hasToString(ofFunction);
        assertThat(Architecture.of(jdk(ofJdk), ofFunction)).hasToString(ofFunction);
    }

    @Test
    void rejectsAFunctionOfAnotherArchitecture() {
        assertThatThrownBy(() -> Architecture.of(jdk("x86_64"), "arm64"))
                .isInstanceOf(ImageBuildException.class)
                .hasMessage("The property custom-runtime.architecture is arm64, but JDK 25.0.3+9 (Eclipse"
                        + " Adoptium, x86_64) builds images only for x86_64. Build on a machine with the architecture arm64,"
                        + " or deploy the function with architecture x86_64.");
    }

    @Test
    void rejectsAnArchitectureThatLambdaDoesNotSupport() {
        assertThatThrownBy(() -> Architecture.of(jdk("riscv64"), null))
                .isInstanceOf(ImageBuildException.class)
                .hasMessageContaining("riscv64");
    }
}
