package io.serverlesspipeline.component;

import com.pulumi.aws.lambda.Function;
import com.pulumi.aws.lambda.FunctionArgs;
import com.pulumi.aws.lambda.FunctionEventInvokeConfig;
import com.pulumi.aws.lambda.FunctionEventInvokeConfigArgs;
import com.pulumi.aws.lambda.inputs.FunctionEnvironmentArgs;
import com.pulumi.aws.lambda.inputs.FunctionEventInvokeConfigDestinationConfigArgs;
import com.pulumi.aws.lambda.inputs.FunctionEventInvokeConfigDestinationConfigOnFailureArgs;
import com.pulumi.aws.lambda.inputs.FunctionLoggingConfigArgs;
import com.pulumi.aws.lambda.inputs.FunctionTracingConfigArgs;
import com.pulumi.core.Output;
import java.util.List;

/** The function that stores uploads, and what Lambda does with an event that it fails on. */
final class PipelineFunction {
    /** The entry point of the handler's package, of this project's module "handler". */
    static final String HANDLER = "io.serverlesspipeline.handler.PipelineHandler::handleRequest";

    private final Function function;

    PipelineFunction(
            PipelineSettings settings,
            FunctionRole role,
            ItemTable table,
            FunctionLog log,
            FailureDestination failureDestination,
            Children children) {
        String name = settings.name() + "-function";
        function = new Function(
                name,
                FunctionArgs.builder()
                        .description("Stores the uploads of the pipeline " + settings.name())
                        .code(settings.function().code())
                        .handler(HANDLER)
                        .runtime(settings.function().runtime())
                        .architectures(settings.function().architecture())
                        .memorySize(settings.function().memorySize())
                        .timeout(settings.function().timeout())
                        .role(role.arn())
                        .environment(FunctionEnvironmentArgs.builder()
                                .variables(FunctionEnvironment.of(settings, table))
                                .build())
                        .loggingConfig(FunctionLoggingConfigArgs.builder()
                                .logFormat("JSON")
                                .logGroup(log.name())
                                .build())
                        .tracingConfig(FunctionTracingConfigArgs.builder()
                                .mode(settings.function().tracing() ? "Active" : "PassThrough")
                                .build())
                        .tags(settings.tags())
                        .build(),
                children.after(List.of(role.policy())));
        new FunctionEventInvokeConfig(
                name + "-event-invoke-config",
                FunctionEventInvokeConfigArgs.builder()
                        .functionName(function.name())
                        .maximumRetryAttempts(settings.failures().retryAttempts())
                        .maximumEventAgeInSeconds(settings.failures().maximumEventAge())
                        .destinationConfig(FunctionEventInvokeConfigDestinationConfigArgs.builder()
                                .onFailure(FunctionEventInvokeConfigDestinationConfigOnFailureArgs.builder()
                                        .destination(failureDestination.arn())
                                        .build())
                                .build())
                        .build(),
                children.options());
    }

    Output<String> name() {
        return function.name();
    }

    Output<String> arn() {
        return function.arn();
    }

    /** Returns the ARN that a notification invokes. */
    Output<String> invocationArn() {
        return function.arn();
    }
}
