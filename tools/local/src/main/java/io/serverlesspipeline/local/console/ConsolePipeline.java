package io.serverlesspipeline.local.console;

import io.serverlesspipeline.deployment.engine.DeployedStack;
import io.serverlesspipeline.deployment.engine.DeploymentEngine;
import io.serverlesspipeline.deployment.engine.StackExport;
import io.serverlesspipeline.deployment.resource.ServiceClients;
import io.serverlesspipeline.local.pipeline.PipelineOutputs;
import io.serverlesspipeline.local.redrive.LambdaInvocation;
import io.serverlesspipeline.local.run.CommandContext;
import io.serverlesspipeline.local.run.DeployedResources;
import io.serverlesspipeline.local.run.RunningPipeline;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The pipeline that the console shows.
 *
 * @param context the command's context
 * @param stack the name of its stack
 * @param readOnly whether the console may not change it
 * @param outputs the stack's outputs
 * @param names the names of its resources, from the outputs
 * @param clients clients for its emulator, or for AWS
 * @param invocation creates a client that invokes its function
 * @param resources returns its resources
 */
record ConsolePipeline(
        CommandContext context,
        String stack,
        boolean readOnly,
        Map<String, String> outputs,
        PipelineOutputs names,
        ServiceClients clients,
        Supplier<LambdaInvocation> invocation,
        Supplier<List<DeployedStack.Resource>> resources)
        implements AutoCloseable {

    /** Returns the pipeline that is running on the command's port. */
    static ConsolePipeline local(CommandContext context) {
        RunningPipeline pipeline = RunningPipeline.require(context);
        return new ConsolePipeline(
                context,
                DeploymentEngine.STACK,
                false,
                pipeline.runRecord().outputs(),
                pipeline.outputs(),
                pipeline.clients(),
                () -> new LambdaInvocation(context.port(), pipeline.runRecord().rootKey(), pipeline.outputs()),
                () -> DeployedResources.of(context.runDirectory()).read());
    }

    /** Returns the pipeline of a stack on AWS, which the console reads with the operator's credentials. */
    static ConsolePipeline onAws(CommandContext context, String stack, boolean readOnly) throws InterruptedException {
        DeployedStack deployed = StackExport.read(context.workspace().root(), stack, context.environment());
        PipelineOutputs names = PipelineOutputs.of(deployed.outputs());
        return new ConsolePipeline(
                context,
                stack,
                readOnly,
                deployed.outputs(),
                names,
                ServiceClients.ofOperator(names.region()),
                () -> LambdaInvocation.ofOperator(names),
                deployed::resources);
    }

    boolean isLocal() {
        return stack.equals(DeploymentEngine.STACK);
    }

    @Override
    public void close() {
        clients.close();
    }
}
