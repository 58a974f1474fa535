package io.serverlesspipeline.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeploymentPackageTest {
    @TempDir
    private Path directory;

    @Test
    void writesEqualFilesForEqualContent_whateverItsTimeStamps() throws IOException {
        Path folder = directory.resolve("content");
        Files.createDirectories(folder.resolve("java/bin"));
        Files.writeString(folder.resolve("bootstrap"), "#!/bin/sh");
        Files.writeString(folder.resolve("java/bin/java"), "java");
        DeploymentPackage.write(folder, directory.resolve("first.zip"));
        Files.setLastModifiedTime(folder.resolve("bootstrap"), FileTime.from(Instant.EPOCH));

        DeploymentPackage.write(folder, directory.resolve("second.zip"));

        assertThat(directory.resolve("second.zip")).hasSameBinaryContentAs(directory.resolve("first.zip"));
    }

    @Test
    void rejectsPackagesBeyondLambdasLimits() {
        assertThatCode(() -> DeploymentPackage.checkSize("zipped", 50, 50)).doesNotThrowAnyException();
        assertThatThrownBy(() -> DeploymentPackage.checkSize("zipped", 51, 50))
                .isInstanceOf(ImageBuildException.class)
                .hasMessageContaining("has 51 bytes zipped, but AWS Lambda's limit is 50");
    }
}
