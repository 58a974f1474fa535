package io.serverlesspipeline.component.internal.check;

import com.pulumi.deployment.internal.DeploymentImpl;
import com.pulumi.deployment.internal.DeploymentInternal;
import java.util.function.Consumer;

/** The log of the running Pulumi program, which Pulumi shows with the resources. */
final class DeploymentLog {
    private DeploymentLog() {}

    /** Returns the consumer of warnings, which ignores them if no program runs. */
    static Consumer<String> warnings() {
        return DeploymentInternal.getInstanceOptional()
                .filter(DeploymentImpl.class::isInstance)
                .map(DeploymentImpl.class::cast)
                .<Consumer<String>>map(deployment -> deployment.getLog()::warn)
                .orElse(warning -> {});
    }
}
