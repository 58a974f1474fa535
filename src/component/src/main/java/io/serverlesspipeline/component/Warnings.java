package io.serverlesspipeline.component;

import com.pulumi.deployment.internal.DeploymentImpl;
import com.pulumi.deployment.internal.DeploymentInternal;
import java.util.function.Consumer;

/** Tells the user what works, but perhaps not as it is meant. Pulumi shows warnings with the resources. */
final class Warnings {
    private Warnings() {}

    /** Returns what takes the warnings of the program that runs. */
    static Consumer<String> ofProgram() {
        return DeploymentInternal.getInstanceOptional()
                .filter(DeploymentImpl.class::isInstance)
                .map(DeploymentImpl.class::cast)
                .<Consumer<String>>map(deployment -> deployment.getLog()::warn)
                .orElse(warning -> {});
    }
}
