package io.serverlesspipeline.deployment.engine;

import java.util.function.Consumer;

/** Deploys the Pulumi program to an emulator. */
public interface DeploymentEngine {
    /** The stack that the local run deploys. */
    String STACK = "localstack";

    /**
     * Deploys the program.
     *
     * @param overrides the configuration values that override the stack file
     * @param progress receives a line for each resource as it is created
     * @throws io.serverlesspipeline.emulator.failure.LocalRunException if the program or a resource fails
     */
    DeployedStack deploy(ConfigurationOverrides overrides, Consumer<String> progress) throws InterruptedException;
}
