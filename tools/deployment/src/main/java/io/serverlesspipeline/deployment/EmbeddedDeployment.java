package io.serverlesspipeline.deployment;

import io.serverlesspipeline.deployment.configuration.AwsConfiguration;
import io.serverlesspipeline.deployment.configuration.InvalidConfigurationException;
import io.serverlesspipeline.deployment.configuration.StackConfiguration;
import io.serverlesspipeline.deployment.resource.ServiceClients;

/**
 * Deploys a Pulumi program to an emulator of this machine, without Pulumi's CLI.
 *
 * <p>The real program, unchanged, runs in a process of its own with the real stack file, and each resource that it
 * registers is created on the emulator. It is a means to test a program and to try it out, and no substitute for
 * Pulumi: it keeps no state and never updates or deletes, so the emulator should be empty; it refuses every endpoint
 * that is not on this machine; and it fails on a resource type or property that it does not know, so that nothing is
 * silently left out.
 */
public final class EmbeddedDeployment {

    private EmbeddedDeployment() {}

    /**
     * Deploys a program.
     *
     * @param request which program, with which configuration
     * @param listener follows the deployment
     * @return what was created, and the stack's outputs
     * @throws DeploymentException if the deployment fails; the message tells a user why and how to go on
     * @throws InterruptedException if this thread is interrupted; the program's process has ended then
     */
    public static DeploymentResult deploy(DeploymentRequest request, DeploymentListener listener)
            throws DeploymentException, InterruptedException {
        return run(request, listener, false);
    }

    /**
     * Runs a program as a deployment would, and creates nothing: what only a creation could tell is unknown to the
     * program. The resource types and properties are checked as in a deployment.
     *
     * @param request which program, with which configuration
     * @param listener gets the program's log messages alone
     * @return what would be created, without identifiers, and the stack's outputs as far as they are known
     * @throws DeploymentException if the deployment would fail; the message tells a user why and how to go on
     * @throws InterruptedException if this thread is interrupted; the program's process has ended then
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
