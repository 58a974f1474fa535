package io.serverlesspipeline.deployment;

import io.serverlesspipeline.deployment.configuration.AwsConfiguration;
import io.serverlesspipeline.deployment.configuration.InvalidConfigurationException;
import io.serverlesspipeline.deployment.configuration.StackConfiguration;
import io.serverlesspipeline.deployment.resource.ServiceClients;
import io.serverlesspipeline.deployment.resource.SimulatedProvider;
import io.serverlesspipeline.deployment.resource.SimulatedResource;
import java.util.List;

/**
 * Deploys a Pulumi program to a local emulator without the Pulumi CLI.
 *
 * <p>The unmodified program runs in its own process with the real stack file, and every resource that it registers is
 * created on the emulator. Use it to test or try out a program; it doesn't replace Pulumi. It keeps no state and never
 * updates or deletes resources, so the emulator should be empty. It rejects every endpoint that isn't on this machine,
 * and it fails on unsupported resource types and properties instead of skipping them.
 */
public final class EmbeddedDeployment {

    private EmbeddedDeployment() {}

    /**
     * Deploys a program.
     *
     * @param request the program and its configuration
     * @param listener receives the deployment's events
     * @return the created resources and the stack outputs
     * @throws DeploymentException if the deployment fails; the message tells the user why and how to fix it
     * @throws InterruptedException if this thread is interrupted; the program's process is stopped first
     */
    public static DeploymentResult deploy(DeploymentRequest request, DeploymentListener listener)
            throws DeploymentException, InterruptedException {
        return run(request, listener, false);
    }

    /**
     * Runs a program without creating resources. Outputs known only after creation are unknown to the program. Resource
     * types and properties are checked as in a deployment.
     *
     * @param request the program and its configuration
     * @param listener receives only the program's log messages
     * @return the resources that would be created, without IDs, and the known stack outputs
     * @throws DeploymentException if the deployment would fail; the message tells the user why and how to fix it
     * @throws InterruptedException if this thread is interrupted; the program's process is stopped first
     */
    public static DeploymentResult preview(DeploymentRequest request, DeploymentListener listener)
            throws DeploymentException, InterruptedException {
        return run(request, listener, true);
    }

    /**
     * Runs a program without an emulator, with made-up outputs for every resource. Use it to find out what a program
     * would set. It uses neither the network nor the stack's AWS settings.
     *
     * @param request the program and its configuration
     * @param listener receives the deployment's events
     * @return the resources that the program registers
     * @throws DeploymentException if the program fails; the message tells the user why and how to fix it
     * @throws InterruptedException if this thread is interrupted; the program's process is stopped first
     */
    public static List<SimulatedResource> simulate(DeploymentRequest request, DeploymentListener listener)
            throws DeploymentException, InterruptedException {
        SimulatedProvider provider = new SimulatedProvider();
        new ProgramRunner(request, configuration(request), provider, listener, false).run();
        return provider.resources();
    }

    private static StackConfiguration configuration(DeploymentRequest request) throws DeploymentException {
        try {
            return StackConfiguration.read(
                    request.projectDirectory(), request.stack(), request.configurationOverrides());
        } catch (InvalidConfigurationException e) {
            throw new DeploymentException(String.valueOf(e.getMessage()), e);
        }
    }

    private static DeploymentResult run(DeploymentRequest request, DeploymentListener listener, boolean preview)
            throws DeploymentException, InterruptedException {
        StackConfiguration configuration = configuration(request);
        AwsConfiguration awsConfiguration;
        try {
            awsConfiguration = AwsConfiguration.from(configuration);
        } catch (InvalidConfigurationException e) {
            throw new DeploymentException(String.valueOf(e.getMessage()), e);
        }
        try (ServiceClients clients = new ServiceClients(awsConfiguration)) {
            return new ProgramRunner(request, configuration, AwsProvider.of(clients), listener, preview).run();
        }
    }
}
