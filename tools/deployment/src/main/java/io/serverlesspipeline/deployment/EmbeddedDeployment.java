package io.serverlesspipeline.deployment;

import io.serverlesspipeline.deployment.configuration.AwsConfiguration;
import io.serverlesspipeline.deployment.configuration.InvalidConfigurationException;
import io.serverlesspipeline.deployment.configuration.StackConfiguration;
import io.serverlesspipeline.deployment.resource.ServiceClients;

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

    private static DeploymentResult run(DeploymentRequest request, DeploymentListener listener, boolean preview)
            throws DeploymentException, InterruptedException {
        StackConfiguration configuration;
        AwsConfiguration awsConfiguration;
        try {
            configuration = StackConfiguration.read(
                    request.projectDirectory(), request.stack(), request.configurationOverrides());
            awsConfiguration = AwsConfiguration.from(configuration);
        } catch (InvalidConfigurationException e) {
            throw new DeploymentException(String.valueOf(e.getMessage()), e);
        }
        try (ServiceClients clients = new ServiceClients(awsConfiguration)) {
            return new ProgramRunner(request, configuration, AwsProvider.of(clients), listener, preview).run();
        }
    }
}
