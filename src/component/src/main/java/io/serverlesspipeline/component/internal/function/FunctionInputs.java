package io.serverlesspipeline.component.internal.function;

import com.pulumi.aws.lambda.FunctionArgs;
import com.pulumi.aws.lambda.inputs.FunctionEnvironmentArgs;
import com.pulumi.aws.lambda.inputs.FunctionEphemeralStorageArgs;
import com.pulumi.aws.lambda.inputs.FunctionLoggingConfigArgs;
import com.pulumi.aws.lambda.inputs.FunctionSnapStartArgs;
import com.pulumi.aws.lambda.inputs.FunctionTracingConfigArgs;
import com.pulumi.aws.lambda.inputs.FunctionVpcConfigArgs;
import com.pulumi.core.Output;
import io.serverlesspipeline.component.internal.resource.ResourceContext;

/**
 * The inputs of the function that don't come from its own settings.
 *
 * @param roleArn the ARN of the function's role
 * @param logGroup the name of its log group
 * @param log the settings of its log
 * @param environment its environment variables
 */
public record FunctionInputs(
        Output<String> roleArn, Output<String> logGroup, LogSettings log, FunctionVariables environment) {
    /**
     * Returns the arguments of the function. They set Lambda's own default where the AWS provider would keep the
     * previous value of an argument that is left out: the size of {@code /tmp} and the log levels.
     */
    FunctionArgs args(ResourceContext context, FunctionSettings function) {
        FunctionArgs.Builder args = FunctionArgs.builder()
                .description("Stores the uploads of the pipeline " + context.pipeline())
                .code(function.code().archive())
                .handler(function.handler())
                .runtime(function.runtime())
                .architectures(function.architecture())
                .memorySize(function.memorySize())
                .timeout(function.timeout())
                .role(roleArn)
                .environment(FunctionEnvironmentArgs.builder()
                        .variables(environment.addTo(function.environment(), context.pipeline()))
                        .build())
                .loggingConfig(logging())
                .ephemeralStorage(FunctionEphemeralStorageArgs.builder()
                        .size(function.ephemeralStorageSize())
                        .build())
                .tracingConfig(FunctionTracingConfigArgs.builder()
                        .mode(function.tracing() ? "Active" : "PassThrough")
                        .build())
                .tags(context.tags());
        function.layerArns().ifPresent(args::layers);
        function.reservedConcurrency().ifPresent(args::reservedConcurrentExecutions);
        function.vpc()
                .ifPresent(vpc -> args.vpcConfig(FunctionVpcConfigArgs.builder()
                        .subnetIds(vpc.subnetIds())
                        .securityGroupIds(vpc.securityGroupIds())
                        .build()));
        if (function.snapStart()) {
            args.publish(true);
            args.snapStart(
                    FunctionSnapStartArgs.builder().applyOn("PublishedVersions").build());
        }
        return args.build();
    }

    private FunctionLoggingConfigArgs logging() {
        FunctionLoggingConfigArgs.Builder args =
                FunctionLoggingConfigArgs.builder().logFormat(log.format()).logGroup(logGroup);
        log.level().ifPresent(args::applicationLogLevel);
        log.systemLevel().ifPresent(args::systemLogLevel);
        return args.build();
    }
}
