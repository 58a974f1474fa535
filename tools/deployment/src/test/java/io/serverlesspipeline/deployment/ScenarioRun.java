package io.serverlesspipeline.deployment;

import io.serverlesspipeline.deployment.configuration.StackConfiguration;
import io.serverlesspipeline.deployment.program.ScenarioProgram;
import io.serverlesspipeline.deployment.resource.EmulatorProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs the test program and records its resources and events. */
final class ScenarioRun {

    final ThingAdapter things = new ThingAdapter();
    final RecordingListener listener = new RecordingListener();

    private final Path directory;

    /** Creates a Pulumi project for the run in a folder. */
    ScenarioRun(Path directory) throws IOException {
        this.directory = directory;
        Files.writeString(directory.resolve("Pulumi.yaml"), "name: test\nruntime: java");
        Files.writeString(directory.resolve("Pulumi.local.yaml"), "config:\n  color: red\n  sizes: [1, 2]");
        Files.writeString(directory.resolve("class-path.txt"), System.getProperty("java.class.path"));
    }

    DeploymentResult deploy(String scenario) throws DeploymentException, InterruptedException {
        return run(scenario, ScenarioProgram.class.getName(), false);
    }

    DeploymentResult preview(String scenario) throws DeploymentException, InterruptedException {
        return run(scenario, ScenarioProgram.class.getName(), true);
    }

    DeploymentResult run(String scenario, String mainClass, boolean preview)
            throws DeploymentException, InterruptedException {
        Map<String, String> overrides = Map.of("scenario", scenario);
        DeploymentRequest request =
                new DeploymentRequest(directory, "local", overrides, mainClass, directory.resolve("class-path.txt"));
        StackConfiguration configuration = StackConfiguration.read(directory, "local", overrides);
        EmulatorProvider provider = new EmulatorProvider(List.of(things, new RejectingAdapter()), List.of());
        return new ProgramRunner(request, configuration, provider, listener, preview).run();
    }
}
