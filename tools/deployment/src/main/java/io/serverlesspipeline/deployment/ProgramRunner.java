package io.serverlesspipeline.deployment;

import io.serverlesspipeline.deployment.configuration.StackConfiguration;
import io.serverlesspipeline.deployment.property.PropertyReader;
import io.serverlesspipeline.deployment.resource.ResourceProvider;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Runs a program once against its own engine. */
final class ProgramRunner {

    private final DeploymentRequest request;
    private final StackConfiguration configuration;
    private final ResourceProvider provider;
    private final DeploymentListener listener;
    private final boolean preview;

    ProgramRunner(
            DeploymentRequest request,
            StackConfiguration configuration,
            ResourceProvider provider,
            DeploymentListener listener,
            boolean preview) {
        this.request = request;
        this.configuration = configuration;
        this.provider = provider;
        this.listener = listener;
        this.preview = preview;
    }

    /**
     * Runs the program until it exits or the engine reports a failure.
     *
     * @throws DeploymentException if the program or the engine fails
     * @throws InterruptedException if this thread is interrupted
     */
    DeploymentResult run() throws DeploymentException, InterruptedException {
        Path directory = configuration.programDirectory();
        PropertyReader reader =
                preview ? PropertyReader.forPreview(directory) : PropertyReader.forDeployment(directory);
        Urns urns = new Urns(configuration.stack(), configuration.project());
        ResourceRegistrar registrar = new ResourceRegistrar(urns, reader, provider, listener, preview);
        ProgramErrors errors = new ProgramErrors();
        DeploymentFailure failure = new DeploymentFailure();
        try (EngineServer server = EngineServer.start(List.of(
                        new ResourceMonitorService(registrar, failure),
                        new EngineService(registrar, errors, listener)));
                ProgramProcess program = start(server)) {
            await(program, errors, failure);
        } catch (IOException | EngineException e) {
            throw new DeploymentException("The program could not be started: " + e.getMessage(), e);
        }
        if (registrar.stackUrn().isEmpty()) {
            throw new DeploymentException(
                    "The program exited without registering a stack; its main class, " + request.programMainClass()
                            + ", must call Pulumi.run.",
                    "");
        }
        return registrar.result();
    }

    private ProgramProcess start(EngineServer server) throws IOException {
        return ProgramProcess.start(
                ProgramCommand.of(request),
                ProgramEnvironment.of(
                        System.getenv(), configuration, request.projectDirectory(), server.address(), preview),
                configuration.programDirectory());
    }

    private static void await(ProgramProcess program, ProgramErrors errors, DeploymentFailure failure)
            throws DeploymentException, InterruptedException {
        try {
            CompletableFuture.anyOf(program.exit(), failure.future()).get();
            if (failure.isReported()) {
                throw engineFailure(failure.future().get(), program, errors);
            }
            int exitCode = program.exit().get();
            if (exitCode != 0) {
                throw programFailure(exitCode, program, errors);
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("These futures never complete exceptionally", e);
        }
    }

    private static DeploymentException engineFailure(Throwable failure, ProgramProcess program, ProgramErrors errors) {
        String message = failure instanceof EngineException
                ? String.valueOf(failure.getMessage())
                : "The embedded deployment failed with an internal error: " + failure;
        return new DeploymentException(message, output(program, errors), failure);
    }

    private static DeploymentException programFailure(int exitCode, ProgramProcess program, ProgramErrors errors) {
        String message = errors.firstCause()
                .map(cause -> "The program failed: " + cause)
                .orElseGet(() -> "The program exited with code " + exitCode + " and printed: " + program.output());
        return new DeploymentException(message, output(program, errors));
    }

    private static String output(ProgramProcess program, ProgramErrors errors) {
        return (errors.all() + System.lineSeparator() + program.output()).strip();
    }
}
