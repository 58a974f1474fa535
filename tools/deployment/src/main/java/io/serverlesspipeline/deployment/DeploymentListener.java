package io.serverlesspipeline.deployment;

/**
 * Follows a deployment while it runs.
 *
 * <p>The calls come from one thread at a time, but not from the thread that started the deployment. The deployment
 * waits for each of them to return.
 */
public interface DeploymentListener {

    /**
     * Is called before a resource is created.
     *
     * @param type the Pulumi type token
     * @param name the logical name
     */
    default void creating(String type, String name) {}

    /**
     * Is called once a resource has been created.
     *
     * @param resource the resource
     */
    default void created(DeployedResource resource) {}

    /**
     * Is called for each message that the program, or Pulumi's SDK in it, logs.
     *
     * @param severity how serious the message is; {@link ProgramLogSeverity#DEBUG} messages are many and come from the
     *     SDK
     * @param message the message, perhaps of several lines
     */
    default void programLog(ProgramLogSeverity severity, String message) {}
}
