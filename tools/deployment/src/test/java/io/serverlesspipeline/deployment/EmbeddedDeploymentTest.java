package io.serverlesspipeline.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.deployment.program.ScenarioProgram;
import io.serverlesspipeline.deployment.resource.SimulatedResource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDeploymentTest {

    private static final String SETTINGS = """
            config:
              aws:region: us-east-1
              aws:accessKey: testing
              aws:secretKey: testing
              scenario: unknown-type
            """;

    @TempDir
    Path directory;

    private final RecordingListener listener = new RecordingListener();

    @BeforeEach
    void writeProject() throws IOException {
        Files.writeString(directory.resolve("Pulumi.yaml"), "name: test\nruntime: java");
        Files.writeString(directory.resolve("class-path.txt"), System.getProperty("java.class.path"));
    }

    @Test
    void rejectsRemoteEndpoints_beforeStartingTheProgram() throws IOException {
        writeStack(SETTINGS + "  aws:endpoints:\n    - s3: https://s3.amazonaws.com\n");

        assertThatThrownBy(() -> EmbeddedDeployment.deploy(request(), listener))
                .isInstanceOf(DeploymentException.class)
                .hasMessage("Pulumi.local.yaml, aws:endpoints, s3: https://s3.amazonaws.com isn't on this machine. The"
                        + " embedded deployment connects only to loopback addresses (localhost, 127.0.0.0/8, "
                        + "::1); deploy to"
                        + " other endpoints with the Pulumi CLI.");
        assertThat(listener.program()).isNotDone();
    }

    @Test
    void rejectsRemoteEndpoints_inAPreview() throws IOException {
        writeStack(SETTINGS + "  aws:endpoints:\n    - s3: https://s3.amazonaws.com\n");

        assertThatThrownBy(() -> EmbeddedDeployment.preview(request(), listener))
                .isInstanceOf(DeploymentException.class)
                .hasMessageContaining("isn't on this machine");
    }

    @Test
    void fails_whenTheStackFileIsMalformed() throws IOException {
        writeStack("config: [");

        assertThatThrownBy(() -> EmbeddedDeployment.deploy(request(), listener))
                .isInstanceOf(DeploymentException.class)
                .hasMessageStartingWith("Pulumi.local.yaml isn't valid YAML: ");
    }

    @Test
    void runsTheProgramWithTheAdaptersOfTheAwsProvider() throws IOException {
        writeStack(SETTINGS + "  aws:endpoints:\n    - s3: http://localhost:4566\n");

        assertThatThrownBy(() -> EmbeddedDeployment.preview(request(), listener))
                .isInstanceOf(DeploymentException.class)
                .hasMessageStartingWith("The resource thing (test:index:Other) could not be created: ");
    }

    @Test
    void simulatesADeployment_withoutEndpointsAndWithoutAdapters() throws Exception {
        writeStack("config:\n  aws:profile: production\n  scenario: unknown-type\n");

        List<SimulatedResource> resources = EmbeddedDeployment.simulate(request(), listener);

        assertThat(resources).containsExactly(new SimulatedResource("test:index:Other", "thing", Map.of()));
    }

    @Test
    void reportsTheProgramsMessage_inASimulation() throws IOException {
        writeStack("config:\n  scenario: user-mistake\n");

        assertThatThrownBy(() -> EmbeddedDeployment.simulate(request(), listener))
                .isInstanceOf(DeploymentException.class)
                .hasMessage("The program failed: The key color is wrong; say red.");
    }

    private void writeStack(String content) throws IOException {
        Files.writeString(directory.resolve("Pulumi.local.yaml"), content);
    }

    private DeploymentRequest request() {
        return new DeploymentRequest(
                directory, "local", Map.of(), ScenarioProgram.class.getName(), directory.resolve("class-path.txt"));
    }
}
