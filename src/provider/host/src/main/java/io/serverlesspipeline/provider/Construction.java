package io.serverlesspipeline.provider;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.pulumi.Log;
import com.pulumi.deployment.internal.DeploymentImpl;
import com.pulumi.deployment.internal.DeploymentImpl.DeploymentState;
import com.pulumi.deployment.internal.DeploymentInstanceHolder;
import com.pulumi.deployment.internal.DeploymentInstanceInternal;
import com.pulumi.deployment.internal.InlineDeploymentSettings;
import io.serverlesspipeline.component.ServerlessPipeline;
import java.util.concurrent.CompletableFuture;
import pulumirpc.Provider.ConstructRequest;
import pulumirpc.Provider.ConstructResponse;

/**
 * Constructs one component for the program of another language. It is a deployment of its own within the engine's: its
 * resources are registered with the monitor that the request names.
 */
final class Construction {
    private final ConstructRequest request;
    private final EngineAddress engine;

    Construction(ConstructRequest request, EngineAddress engine) {
        this.request = request;
        this.engine = engine;
    }

    /** Constructs the component and waits for its resources; what goes wrong is the future's exception. */
    CompletableFuture<ConstructResponse> run() {
        DeploymentState state = DeploymentState.fromInline(settings());
        state.runner = new ConstructionTasks();
        DeploymentImpl deployment = new DeploymentImpl(state);
        DeploymentInstanceHolder.setInstance(new DeploymentInstanceInternal(deployment));
        try {
            return state.runner
                    .runAsync(() -> construct(deployment.getLog()))
                    .thenCompose(constructed -> constructed.result().orElseThrow());
        } finally {
            // The SDK keeps the deployment in a variable of the thread, which serves other requests after this one.
            DeploymentInstanceHolder.setInstance(null);
        }
    }

    private InlineDeploymentSettings settings() {
        return InlineDeploymentSettings.builder()
                .monitorAddr(request.getMonitorEndpoint())
                .engineAddr(engine.target())
                .organization(request.getOrganization())
                .project(request.getProject())
                .stack(request.getStack())
                .isDryRun(request.getDryRun())
                .config(ImmutableMap.copyOf(request.getConfigMap()))
                .configSecretKeys(ImmutableSet.copyOf(request.getConfigSecretKeysList()))
                .build();
    }

    private CompletableFuture<ConstructResponse> construct(Log log) {
        ServerlessPipeline pipeline = new ServerlessPipeline(
                request.getName(), RequestedArguments.of(request, log), RequestedOptions.of(request, log));
        return ComponentState.of(pipeline, log);
    }
}
