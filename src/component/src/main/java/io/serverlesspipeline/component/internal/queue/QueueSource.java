package io.serverlesspipeline.component.internal.queue;

import com.pulumi.aws.lambda.EventSourceMapping;
import com.pulumi.aws.lambda.EventSourceMappingArgs;
import com.pulumi.aws.lambda.FunctionRecursionConfig;
import com.pulumi.aws.lambda.FunctionRecursionConfigArgs;
import com.pulumi.aws.lambda.inputs.EventSourceMappingScalingConfigArgs;
import com.pulumi.resources.Resource;
import io.serverlesspipeline.component.internal.function.PipelineFunction;
import io.serverlesspipeline.component.internal.resource.ResourceContext;
import java.util.ArrayList;
import java.util.List;

/** Invokes the function with the messages of the work queue. */
public final class QueueSource {
    private QueueSource() {}

    /**
     * Creates the event source mapping.
     *
     * @param rolePolicies the policies of the function's role. Lambda checks that the role may receive messages when
     *     the mapping is created.
     */
    public static void create(
            ResourceContext context,
            WorkQueueSettings settings,
            WorkQueue queue,
            PipelineFunction function,
            List<Resource> rolePolicies) {
        List<Resource> dependencies = new ArrayList<>(rolePolicies);
        dependencies.add(allowRecursion(context, function));
        EventSourceMappingArgs.Builder args = EventSourceMappingArgs.builder()
                .eventSourceArn(queue.arn())
                .functionName(function.invocationArn())
                .functionResponseTypes("ReportBatchItemFailures")
                .batchSize(settings.batchSize())
                .maximumBatchingWindowInSeconds(settings.batchingWindowSeconds())
                .tags(context.tags());
        settings.maximumConcurrency()
                .ifPresent(number -> args.scalingConfig(EventSourceMappingScalingConfigArgs.builder()
                        .maximumConcurrency(number)
                        .build()));
        new EventSourceMapping(
                context.name("work-queue-source"),
                args.build(),
                context.options().dependsOn(dependencies).build());
    }

    /**
     * The function sends the rest of an upload to the queue that invokes it. Lambda would stop that after about 16
     * invocations, see "Use Lambda recursive loop detection" in the AWS Lambda Developer Guide.
     */
    private static Resource allowRecursion(ResourceContext context, PipelineFunction function) {
        return new FunctionRecursionConfig(
                context.name("function-recursion-config"),
                FunctionRecursionConfigArgs.builder()
                        .functionName(function.name())
                        .recursiveLoop("Allow")
                        .build(),
                context.options().build());
    }
}
