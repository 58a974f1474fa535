package io.serverlesspipeline.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.serverlesspipeline.deployment.ThingAdapter.Created;
import io.serverlesspipeline.deployment.property.Archive;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks several aspects of one successful run of a real program. */
class CompleteDeploymentTest {

    @TempDir
    private static Path directory;

    private static ScenarioRun run;
    private static DeploymentResult result;

    @BeforeAll
    static void deploy() throws Exception {
        directory = directory.toRealPath();
        Files.createDirectory(directory.resolve("code"));
        Files.writeString(directory.resolve("code.zip"), "zip");
        run = new ScenarioRun(directory);
        result = run.deploy("complete");
    }

    @Test
    void createsResourcesAfterTheirDependencies() {
        assertThat(run.listener.events())
                .containsExactly("creating first", "created first", "creating second", "created second");
    }

    @Test
    void passesAResourcesOutputsToTheProgram_andToDependentResources() {
        assertThat(run.things.created().get(1))
                .isEqualTo(new Created("second", null, "of arn:first", null, null, null));
    }

    @Test
    void passesPlainValuesToAdapters_evenForSecretsAndArchives() {
        assertThat(run.things.created().get(0))
                .isEqualTo(new Created(
                        "first",
                        3,
                        null,
                        "hunter2",
                        new Archive.Folder(directory.resolve("code")),
                        new Archive.ZipFile(directory.resolve("code.zip"))));
    }

    @Test
    void passesTheConfigurationToTheProgram_andRunsItInTheProjectFolder() {
        assertThat(result.outputs())
                .containsEntry("color", "red")
                .containsEntry("sizes", "[1,2]")
                .containsEntry("stack", "organization/test/local")
                .containsEntry("directory", directory.toString());
    }

    @Test
    void returnsTheStackOutputs_withoutSecrets() {
        assertThat(result.outputs()).containsEntry("secondArn", "arn:second").containsEntry("token", "[secret]");
    }

    @Test
    void returnsTheCreatedResources_withoutSecretsAndComponents() {
        assertThat(result.resources()).extracting(DeployedResource::name).containsExactly("first", "second");
        assertThat(result.resources().get(0))
                .isEqualTo(new DeployedResource(
                        "test:index:Thing",
                        "first",
                        "urn:pulumi:local::test::test:index:Group$test:index:Thing::first",
                        List.of(),
                        "id-first",
                        Map.of("size", 3.0, "token", "[secret]", "folder", "./code", "zip", "./code.zip"),
                        Map.of(
                                "size", 3.0,
                                "token", "[secret]",
                                "folder", "./code",
                                "zip", "./code.zip",
                                "arn", "arn:first",
                                "owner", "[unknown]")));
    }

    @Test
    void leavesNoProcess() throws Exception {
        assertThat(run.listener.program().get().isAlive()).isFalse();
    }

    @Test
    void logsOnlyTheProgramsMessages() {
        assertThat(run.listener.messages()).isEqualTo(List.of());
    }
}
