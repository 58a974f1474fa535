package io.serverlesspipeline.component.internal.failure;

import com.pulumi.aws.lambda.FunctionEventInvokeConfig;
import com.pulumi.aws.lambda.FunctionEventInvokeConfigArgs;
import com.pulumi.aws.lambda.inputs.FunctionEventInvokeConfigDestinationConfigArgs;
import com.pulumi.aws.lambda.inputs.FunctionEventInvokeConfigDestinationConfigOnFailureArgs;
import io.serverlesspipeline.component.internal.function.PipelineFunction;
import io.serverlesspipeline.component.internal.resource.ResourceContext;

/** Configures how Lambda retries an asynchronous invocation, and where it sends the event after the last retry. */
public final class AsyncInvocation {
    private AsyncInvocation() {}

    public static void configure(
            ResourceContext context,
            FailureSettings settings,
            PipelineFunction function,
            FailureDestination failureDestination) {
        FunctionEventInvokeConfigArgs.Builder args = FunctionEventInvokeConfigArgs.builder()
                .functionName(function.name())
                .maximumRetryAttempts(settings.retryAttempts())
                .maximumEventAgeInSeconds(settings.maximumEventAge())
                .destinationConfig(FunctionEventInvokeConfigDestinationConfigArgs.builder()
                        .onFailure(FunctionEventInvokeConfigDestinationConfigOnFailureArgs.builder()
                                .destination(failureDestination.arn())
                                .build())
                        .build());
        function.qualifier().ifPresent(args::qualifier);
        new FunctionEventInvokeConfig(
                context.name("function-event-invoke-config"),
                args.build(),
                context.options().build());
    }
}
