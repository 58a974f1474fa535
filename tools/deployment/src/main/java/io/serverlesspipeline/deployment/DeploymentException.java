package io.serverlesspipeline.deployment;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when a deployment fails.
 *
 * <p>The message tells the user what failed and how to fix it. The program's process has exited by the time this
 * exception is thrown; resources created before the failure remain on the emulator.
 */
public final class DeploymentException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String programOutput;

    DeploymentException(String message, Throwable cause) {
        super(message, cause);
        this.programOutput = "";
    }

    DeploymentException(String message, String programOutput) {
        this(message, programOutput, null);
    }

    DeploymentException(String message, String programOutput, @Nullable Throwable cause) {
        super(message, cause);
        this.programOutput = programOutput;
    }

    /**
     * Returns the program's output and its logged errors with stack traces, for debugging the program itself.
     *
     * @return the output; empty if the program was not started or printed nothing
     */
    public String programOutput() {
        return programOutput;
    }
}
