package io.serverlesspipeline.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.deployment.engine.DeployedStack;
import io.serverlesspipeline.emulator.failure.LocalRunException;
import io.serverlesspipeline.emulator.run.RunDirectory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DeployedResourcesTest {
    @TempDir
    private Path directory;

    @Test
    void keepsTheResourcesOfARun() {
        DeployedResources file = DeployedResources.of(new RunDirectory(directory, 4566));
        List<DeployedStack.Resource> resources = List.of(new DeployedStack.Resource(
                "aws:sqs/queue:Queue", "uploads-failures", "url", List.of("uploads-key"), Map.of("delay", 3.0)));

        file.save(resources);

        assertThat(file.read()).isEqualTo(resources);
    }

    @Test
    void asksForUp_whenAnOlderRunSavedNone() {
        assertThatThrownBy(() ->
                        DeployedResources.of(new RunDirectory(directory, 4566)).read())
                .isInstanceOf(LocalRunException.class)
                .hasMessageContaining("Run ./pipeline up to deploy the pipeline again.");
    }
}
