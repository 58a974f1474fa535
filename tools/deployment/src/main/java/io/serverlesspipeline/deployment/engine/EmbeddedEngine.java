package io.serverlesspipeline.deployment.engine;

import io.serverlesspipeline.deployment.DeployedResource;
import io.serverlesspipeline.deployment.DeploymentException;
import io.serverlesspipeline.deployment.DeploymentListener;
import io.serverlesspipeline.deployment.DeploymentRequest;
import io.serverlesspipeline.deployment.DeploymentResult;
import io.serverlesspipeline.deployment.EmbeddedDeployment;
import io.serverlesspipeline.deployment.resource.SimulatedResource;
import io.serverlesspipeline.emulator.failure.LocalRunException;
import io.serverlesspipeline.emulator.workspace.Workspace;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The embedded deployment, which requires neither the Pulumi CLI nor its plugins. */
public final class EmbeddedEngine implements DeploymentEngine {
    private static final String PROGRAM = "io.serverlesspipeline.program.PipelineProgram";

    private final Workspace workspace;

    /** Creates an engine for a checkout whose program has been built. */
    public EmbeddedEngine(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public DeployedStack deploy(ConfigurationOverrides overrides, Consumer<String> progress)
            throws InterruptedException {
        try {
            DeploymentResult result = EmbeddedDeployment.deploy(request(overrides), new Progress(progress));
            Map<String, String> outputs = new TreeMap<>();
            result.outputs().forEach((name, value) -> outputs.put(name, String.valueOf(value)));
            return new DeployedStack(
                    result.resources().stream().map(EmbeddedEngine::resource).toList(), outputs);
        } catch (DeploymentException exception) {
            throw new LocalRunException(String.valueOf(exception.getMessage()), exception);
        }
    }

    /**
     * Previews the program against a running emulator without creating resources.
     *
     * @param overrides the configuration values that override the stack file
     * @throws LocalRunException if the program can't be deployed; the message says why
     */
    public void check(ConfigurationOverrides overrides) throws InterruptedException {
        try {
            EmbeddedDeployment.preview(request(overrides), new DeploymentListener() {});
        } catch (DeploymentException exception) {
            throw new LocalRunException(String.valueOf(exception.getMessage()), exception);
        }
    }

    /**
     * Runs the program without an emulator, and returns the resources that it registers.
     *
     * @param stack the name of the stack whose file configures the program
     * @param overrides values that override the file, by key
     * @throws LocalRunException if the configuration is invalid; the message says why
     */
    public List<SimulatedResource> simulate(String stack, Map<String, String> overrides) throws InterruptedException {
        try {
            return EmbeddedDeployment.simulate(request(stack, overrides), new DeploymentListener() {});
        } catch (DeploymentException exception) {
            throw new LocalRunException(String.valueOf(exception.getMessage()), exception);
        }
    }

    private DeploymentRequest request(ConfigurationOverrides overrides) {
        return request(STACK, overrides.values());
    }

    private DeploymentRequest request(String stack, Map<String, String> overrides) {
        return new DeploymentRequest(workspace.root(), stack, overrides, PROGRAM, programClassPathFile());
    }

    /**
     * Writes the program's full class path: its own classes, followed by the libraries listed by the build. The file is
     * replaced atomically because another deployment may be reading it.
     */
    private Path programClassPathFile() {
        Path file = workspace.localDirectory().resolve("program-classpath.txt");
        try {
            String libraries =
                    Files.readString(workspace.programLibrariesFile()).strip();
            Files.createDirectories(file.getParent());
            Path written = Files.createTempFile(file.getParent(), "program-classpath", ".txt");
            Files.writeString(written, workspace.programClasses() + File.pathSeparator + libraries);
            return Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException exception) {
            throw new LocalRunException(
                    "The program's class path can't be written to " + file + ": " + exception.getMessage()
                            + ". Make the folder writable.",
                    exception);
        }
    }

    private static DeployedStack.Resource resource(DeployedResource resource) {
        return new DeployedStack.Resource(
                resource.type(),
                resource.name(),
                resource.id(),
                resource.dependencies().stream().map(StackExport::name).toList(),
                resource.outputs());
    }

    private record Progress(Consumer<String> progress) implements DeploymentListener {
        @Override
        public void creating(String type, String name) {
            progress.accept(type.substring(type.lastIndexOf(':') + 1) + " " + name);
        }
    }
}
