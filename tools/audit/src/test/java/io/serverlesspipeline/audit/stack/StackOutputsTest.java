package io.serverlesspipeline.audit.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.emulator.failure.LocalRunException;
import io.serverlesspipeline.testsupport.Scripts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replaces the Pulumi CLI with a script. */
final class StackOutputsTest {
    @TempDir
    private Path directory;

    @Test
    void areReadFromPulumi() throws Exception {
        pulumi("[ \"$*\" = 'stack output --json --stack aws --non-interactive --color never' ] && echo "
                + "'{\"bucketName\": \"uploads\"}'");

        assertThat(outputs().of("aws")).isEqualTo(Map.of("bucketName", "uploads"));
    }

    @Test
    void ignoreWarnings() throws Exception {
        pulumi("echo 'warning: A new version of Pulumi is available.' >&2; echo '{\"bucketName\": \"uploads\"}'");

        assertThat(outputs().of("aws")).isEqualTo(Map.of("bucketName", "uploads"));
    }

    @Test
    void reportPulumisError_whenTheStackIsUnknown() throws Exception {
        pulumi("echo \"error: no stack named 'aws' found\" >&2; exit 255");

        assertThatThrownBy(() -> outputs().of("aws"))
                .isInstanceOf(LocalRunException.class)
                .hasMessageContaining("`pulumi stack output --stack aws` failed")
                .hasMessageContaining("no stack named 'aws' found");
    }

    @Test
    void reportInvalidJson() throws Exception {
        pulumi("echo 'Please log in:'");

        assertThatThrownBy(() -> outputs().of("aws")).hasMessageContaining("didn't print JSON");
    }

    @Test
    void reportThatPulumiIsMissing() {
        assertThatThrownBy(() -> outputs().of("aws"))
                .isInstanceOf(LocalRunException.class)
                .hasMessageContaining("`pulumi` isn't on the PATH")
                .hasMessageContaining("Install the Pulumi CLI");
    }

    private void pulumi(String body) throws IOException {
        Scripts.write(directory.resolve("pulumi"), body);
    }

    private StackOutputs outputs() {
        return new StackOutputs(directory, Map.of("PATH", directory.toString()));
    }
}
