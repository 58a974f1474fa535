package io.serverlesspipeline.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramRunnerTest {

    @TempDir
    Path directory;

    private ScenarioRun run;

    @BeforeEach
    void prepare() throws IOException {
        run = new ScenarioRun(directory);
    }

    @Test
    void createsNothingInAPreview_whereComputedOutputsAreUnknown() throws Exception {
        Files.createDirectory(directory.resolve("code"));
        Files.writeString(directory.resolve("code.zip"), "zip");

        DeploymentResult result = run.preview("complete");

        assertThat(run.things.created()).isEmpty();
        assertThat(run.listener.events()).isEmpty();
        assertThat(result.resources()).extracting(DeployedResource::id).containsExactly("", "");
        assertThat(result.resources().get(1).inputs()).containsEntry("label", "[unknown]");
        assertThat(result.outputs()).containsEntry("secondArn", "[unknown]").containsEntry("color", "red");
    }

    @Test
    void fails_whenAResourceTypeIsUnsupported() {
        assertThatThrownBy(() -> run.deploy("unknown-type"))
                .isInstanceOf(DeploymentException.class)
                .hasMessage(
                        "The resource thing (test:index:Other) could not be created: the embedded deployment doesn't"
                                + " support this resource type. Add a ResourceAdapter for it to"
                                + " io.serverlesspipeline.deployment.resource, or deploy with the Pulumi CLI.");
    }

    @Test
    void fails_whenAPropertyIsUnsupported() {
        assertThatThrownBy(() -> run.deploy("unknown-property"))
                .isInstanceOf(DeploymentException.class)
                .hasMessage(
                        "The resource thing (test:index:Thing) could not be created: the embedded deployment doesn't"
                                + " support the property color. Add it to " + ThingAdapter.class.getName()
                                + ", or deploy with the Pulumi CLI.");
        assertThat(run.things.created()).isEmpty();
    }

    @Test
    void fails_whenAPropertyIsUnsupported_inAPreview() {
        assertThatThrownBy(() -> run.preview("unknown-property"))
                .isInstanceOf(DeploymentException.class)
                .hasMessageContaining("doesn't support the property color");
    }

    @Test
    void fails_whenAnInputDependsOnAnUnavailableOutput() {
        assertThatThrownBy(() -> run.deploy("unknown-output"))
                .isInstanceOf(DeploymentException.class)
                .hasMessage(
                        "The resource second (test:index:Thing) could not be created: the property label depends on an"
                                + " output that the embedded deployment doesn't provide");
    }

    @Test
    void fails_whenTwoResourcesHaveTheSameName() {
        assertThatThrownBy(() -> run.deploy("same-name"))
                .isInstanceOf(DeploymentException.class)
                .hasMessage("The program registers two resources of type test:index:Thing named thing; rename"
                        + " one of them.");
    }

    @Test
    void fails_whenTheProgramReadsAnExistingResource() {
        assertThatThrownBy(() -> run.deploy("existing"))
                .isInstanceOf(DeploymentException.class)
                .hasMessage("The program reads the existing resource thing (test:index:Thing), which the embedded "
                        + "deployment doesn't"
                        + " support; deploy it with the Pulumi CLI.");
    }

    @Test
    void reportsTheServicesError_andStopsAProgramThatKeepsRunning() throws Exception {
        assertThatThrownBy(() -> run.deploy("refused"))
                .isInstanceOf(DeploymentException.class)
                .hasMessage(
                        "The resource thing (test:index:Refused) could not be created: Things returned LimitExceeded:"
                                + " There are too many things.");
        assertProgramHasExited();
    }

    @Test
    void reportsOnlyTheCause_whenTheProgramFailsInsideApply() {
        assertThatThrownBy(() -> run.deploy("apply-fails"))
                .isInstanceOf(DeploymentException.class)
                .hasMessage("The program failed: java.lang.IllegalStateException: No use for arn:thing")
                .extracting(exception -> ((DeploymentException) exception).programOutput())
                .asString()
                .contains("This is printed.", "\tat " + "io.serverlesspipeline.deployment.program.ScenarioProgram");
    }

    @Test
    void reportsAUserErrorWithTheProgramsMessage() {
        assertThatThrownBy(() -> run.deploy("user-mistake"))
                .isInstanceOf(DeploymentException.class)
                .hasMessage("The program failed: The key color is wrong; say red.");
    }

    @Test
    void reportsTheExitCodeAndTheOutput_whenTheProgramLogsNoError() {
        assertThatThrownBy(() -> run.deploy("exit"))
                .isInstanceOf(DeploymentException.class)
                .hasMessage("The program exited with code 3 and printed: This is printed.");
    }

    @Test
    void fails_whenTheProgramIsntAPulumiProgram() {
        assertThatThrownBy(() -> run.deploy("no-stack"))
                .isInstanceOf(DeploymentException.class)
                .hasMessage("The program exited without registering a stack; its main class,"
                        + " io.serverlesspipeline.deployment.program.ScenarioProgram, must call Pulumi.run.");
    }

    @Test
    void fails_whenTheMainClassDoesNotExist() {
        assertThatThrownBy(() -> run.run("complete", "no.such.Program", false))
                .isInstanceOf(DeploymentException.class)
                .hasMessageStartingWith("The program exited with code 1 and printed: ")
                .hasMessageContaining("no.such.Program");
    }

    @Test
    void fails_whenAClassPathEntryDoesNotExist() throws IOException {
        Files.writeString(directory.resolve("class-path.txt"), "/no/such/program.jar");

        assertThatThrownBy(() -> run.deploy("complete"))
                .isInstanceOf(DeploymentException.class)
                .hasMessage("The program could not be started: The program's class path file, "
                        + directory.resolve("class-path.txt") + ", lists /no/such/program.jar, which doesn't exist."
                        + " Rebuild the program to regenerate the file, and deploy again.");
    }

    @Test
    void stopsTheProgram_whenItsThreadIsInterrupted() throws Exception {
        CompletableFuture<Throwable> outcome = new CompletableFuture<>();
        Thread deployment = new Thread(() -> {
            try {
                run.deploy("endless");
            } catch (DeploymentException | InterruptedException e) {
                outcome.complete(e);
            }
        });
        deployment.start();
        run.listener.program().get(1, TimeUnit.MINUTES);

        deployment.interrupt();

        assertThat(outcome.get(1, TimeUnit.MINUTES)).isInstanceOf(InterruptedException.class);
        assertProgramHasExited();
    }

    private void assertProgramHasExited() throws Exception {
        assertThat(run.listener.program().get().isAlive()).isFalse();
    }
}
