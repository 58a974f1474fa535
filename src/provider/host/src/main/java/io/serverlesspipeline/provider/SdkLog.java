package io.serverlesspipeline.provider;

import com.pulumi.deployment.internal.DeploymentImpl;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What Pulumi's SDK logs in this process, whose standard error Pulumi shows to the user. */
final class SdkLog {
    /** Says nothing that the engine is not told too. */
    private static final Logger DEPLOYMENTS = Logger.getLogger(DeploymentImpl.class.getName());

    /** Complains of connections to the engine, which the SDK leaves to end with this process. */
    private static final Logger CONNECTIONS = Logger.getLogger("io.grpc.internal.ManagedChannelOrphanWrapper");

    private SdkLog() {}

    static void keepOffStandardError() {
        DEPLOYMENTS.setUseParentHandlers(false);
        CONNECTIONS.setLevel(Level.OFF);
    }
}
