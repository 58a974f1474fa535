package io.serverlesspipeline.deployment;

/** How serious a message is that a Pulumi program logs. */
public enum ProgramLogSeverity {
    /** A detail of the SDK's work. */
    DEBUG,
    /** Something that the program tells its user. */
    INFO,
    /** Something that may be wrong. */
    WARNING,
    /** Something that makes the deployment fail. */
    ERROR
}
