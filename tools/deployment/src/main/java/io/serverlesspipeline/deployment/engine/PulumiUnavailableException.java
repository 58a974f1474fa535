package io.serverlesspipeline.deployment.engine;

import io.serverlesspipeline.emulator.failure.LocalRunException;

/** Thrown when the Pulumi CLI is requested but not installed. */
final class PulumiUnavailableException extends LocalRunException {
    private static final long serialVersionUID = 1L;

    PulumiUnavailableException() {
        super("`pulumi` isn't on the PATH. Install the Pulumi CLI (https://www.pulumi.com/docs/install/), "
                + "or omit --engine: the embedded deployment requires only Java.");
    }
}
