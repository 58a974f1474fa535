package io.serverlesspipeline.deployment.engine;

import io.serverlesspipeline.emulator.failure.LocalRunException;

/** Thrown when the Pulumi CLI is requested but not installed. */
final class PulumiUnavailableException extends LocalRunException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param alternative what works without the CLI, such as {@code omit --engine}
     */
    PulumiUnavailableException(String alternative) {
        super("`pulumi` isn't on the PATH. Install the Pulumi CLI (https://www.pulumi.com/docs/install/), or "
                + alternative + ".");
    }
}
