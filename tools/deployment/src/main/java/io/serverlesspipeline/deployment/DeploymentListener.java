package io.serverlesspipeline.deployment;

/**
 * Receives events from a running deployment.
 *
 * <p>Methods are called from one thread at a time, but not from the thread that started the deployment. The deployment
 * blocks until each call returns.
 */
public interface DeploymentListener {

    /**
     * Called before a resource is created.
     *
     * @param type the Pulumi type token
     * @param name the logical name
     */
    default void creating(String type, String name) {}

    /**
     * Called after a resource is created.
     *
     * @param resource the resource
     */
    default void created(DeployedResource resource) {}

    /**
     * Called for each message logged by the program or by Pulumi's SDK within it.
     *
     * @param severity the severity; {@link ProgramLogSeverity#DEBUG} messages are frequent and come from the SDK
     * @param message the message, which may span several lines
     */
    default void programLog(ProgramLogSeverity severity, String message) {}
}
