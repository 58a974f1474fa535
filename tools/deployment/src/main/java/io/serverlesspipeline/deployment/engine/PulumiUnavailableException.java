package io.serverlesspipeline.deployment.engine;

import io.serverlesspipeline.emulator.failure.LocalRunException;

/** Is thrown when Pulumi's own command line is asked for but not there. */
final class PulumiUnavailableException extends LocalRunException {
    private static final long serialVersionUID = 1L;

    PulumiUnavailableException() {
        super("There is no `pulumi` on the PATH. Install Pulumi's command line (https://www.pulumi.com/docs/install/), "
                + "or leave out --engine: the embedded deployment needs nothing but Java.");
    }
}
