package io.serverlesspipeline.deployment;

import org.jspecify.annotations.Nullable;

/**
 * Says that a deployment failed, and how to go on.
 *
 * <p>The message is meant for a user and stands alone. When this is thrown the program's process has ended; what was
 * created before the failure stays on the emulator.
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
     * Returns what the program printed and the errors that it logged, with their stack traces, for whoever looks for
     * the cause of a failure in the program itself.
     *
     * @return the text, empty where the program was not started or said nothing
     */
    public String programOutput() {
        return programOutput;
    }
}
