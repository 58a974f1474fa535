package io.serverlesspipeline.deployment.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.emulator.failure.LocalRunException;
import io.serverlesspipeline.emulator.run.RootKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StackValuesTest {
    @TempDir
    private Path directory;

    @Test
    void reportAnInvalidStackFile() throws Exception {
        Files.writeString(directory.resolve("Pulumi.yaml"), "name: example\nruntime: java\n");
        Files.writeString(directory.resolve("Pulumi.localstack.yaml"), "config: [\n");

        assertThatThrownBy(() -> StackValues.read(directory, "localstack"))
                .isInstanceOf(LocalRunException.class)
                .hasMessageContaining("Pulumi.localstack.yaml isn't valid YAML");
    }

    @Test
    void returnTheStacksAccessKey() {
        StackValues values = new StackValues(Map.of("aws:accessKey", "testing", "aws:secretKey", "secret"));

        assertThat(values.rootKey()).isEqualTo(new RootKey("testing", "secret"));
    }

    @Test
    void fail_whenTheStackHasNoAccessKey() {
        assertThatThrownBy(() -> new StackValues(Map.of("aws:accessKey", "testing")).rootKey())
                .isInstanceOf(LocalRunException.class)
                .hasMessageContaining("doesn't set both aws:accessKey and aws:secretKey")
                .hasMessageContaining("Set both to testing");
    }

    @Test
    void roundTripThroughAStackFile_structuresAndStringsAlike() throws Exception {
        StackValues values = new StackValues(Map.of(
                "aws:region", "us-east-1",
                "aws:endpoints", "[{\"s3\":\"http://localhost:4566\"}]",
                "example:flag", "true",
                "example:text", "[not JSON",
                "example:number", "007"));
        Files.writeString(directory.resolve("Pulumi.yaml"), "name: example\nruntime: java\n");
        Files.writeString(
                directory.resolve("Pulumi.localstack.yaml"),
                values.with(Map.of("aws:region", "eu-west-1")).toStackFile());

        assertThat(StackValues.read(directory, "localstack")).isEqualTo(values.with(Map.of("aws:region", "eu-west-1")));
    }
}
