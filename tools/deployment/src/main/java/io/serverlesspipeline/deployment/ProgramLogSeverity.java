package io.serverlesspipeline.deployment;

/** The severity of a message logged by a Pulumi program. */
public enum ProgramLogSeverity {
    /** A detail of the SDK's operation. */
    DEBUG,
    /** Information for the user. */
    INFO,
    /** A potential problem. */
    WARNING,
    /** An error that fails the deployment. */
    ERROR
}
