package io.serverlesspipeline.testing;

/** The two ways in which Pulumi runs a program. */
public enum RunMode {
    /** {@code pulumi preview}: {@code Deployment.getInstance().isDryRun()} is true. */
    PREVIEW,

    /** {@code pulumi up}. */
    UP
}
