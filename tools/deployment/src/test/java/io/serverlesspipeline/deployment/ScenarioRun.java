package io.serverlesspipeline.deployment;

import io.serverlesspipeline.deployment.configuration.StackConfiguration;
import io.serverlesspipeline.deployment.program.ScenarioProgram;
import io.serverlesspipeline.deployment.resource.ResourceProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs the tests' program, with what its resources and its listener were told. */
final class ScenarioRun {

    final ThingAdapter things = new ThingAdapter();
    final RecordingListener listener = new RecordingListener();

    private final Path directory;

    /** Prepares a run in a folder, which it makes a Pulumi project. */
    ScenarioRun(Path directory) throws IOException {
        this.directory = directory;
        Files.writeString(directory.resolve("Pulumi.yaml"), "name: test\nruntime: java");
        Files.writeString(directory.resolve("Pulumi.local.yaml"), "config:\n  colour: red\n  sizes: [1, 2]");
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
        ResourceProvider provider = new ResourceProvider(List.of(things, new RefusedAdapter()), List.of());
        return new ProgramRunner(request, configuration, provider, listener, preview).run();
    }
}
