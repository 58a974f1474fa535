package io.serverlesspipeline.deployment.engine;

import java.util.function.Consumer;

/** Deploys the Pulumi program to an emulator. */
public interface DeploymentEngine {
    /** The stack that the local run deploys. */
    String STACK = "localstack";

    /**
     * Deploys the program.
     *
     * @param overrides the configuration keys whose values differ from the stack's file
     * @param progress is told each resource as it is made
     * @throws io.serverlesspipeline.emulator.failure.LocalRunException if the program or a resource fails
     */
    Deployment deploy(ConfigurationOverrides overrides, Consumer<String> progress) throws InterruptedException;
}
