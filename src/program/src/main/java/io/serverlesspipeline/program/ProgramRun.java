package io.serverlesspipeline.program;

import com.pulumi.Config;
import com.pulumi.Context;
import com.pulumi.context.internal.ConfigContextInternal;
import com.pulumi.context.internal.ContextInternal;
import com.pulumi.context.internal.LoggingContextInternal;
import com.pulumi.context.internal.OutputContextInternal;
import com.pulumi.core.internal.OutputFactory;
import com.pulumi.deployment.internal.DeploymentImpl;
import com.pulumi.deployment.internal.DeploymentImpl.DeploymentState;
import com.pulumi.deployment.internal.DeploymentInstanceHolder;
import com.pulumi.deployment.internal.DeploymentInstanceInternal;
import com.pulumi.internal.PulumiInternal;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Logger;

/**
 * Runs a program as {@code Pulumi.run} does, but so that a failure is told once: the SDK logs on the standard error,
 * which Pulumi shows too, what it has told the engine, and tells of a refused call with a stack trace.
 */
final class ProgramRun {
    private static final Logger SDK = Logger.getLogger(DeploymentImpl.class.getName());

    private ProgramRun() {}

    /** Runs a program, and ends the process. */
    static void of(Consumer<Context> program) {
        SDK.setUseParentHandlers(false);
        DeploymentState state = DeploymentState.fromEnvironment();
        state.runner = new EngineFailures(state.runner);
        DeploymentImpl deployment = new DeploymentImpl(state);
        DeploymentInstanceInternal instance = new DeploymentInstanceInternal(deployment);
        DeploymentInstanceHolder.setInstance(instance);
        ContextInternal context = new ContextInternal(
                deployment.getOrganizationName(),
                deployment.getProjectName(),
                deployment.getStackName(),
                new LoggingContextInternal(deployment.getLog()),
                new ConfigContextInternal(deployment.getProjectName(), name -> new Config(instance.getConfig(), name)),
                new OutputContextInternal(new OutputFactory(state.runner)),
                List.of());
        new PulumiInternal(state.runner, context).run(program);
    }
}
