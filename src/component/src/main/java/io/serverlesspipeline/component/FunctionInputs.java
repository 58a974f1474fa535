package io.serverlesspipeline.component;

import com.pulumi.aws.lambda.FunctionArgs;
import com.pulumi.aws.lambda.inputs.FunctionEnvironmentArgs;
import com.pulumi.aws.lambda.inputs.FunctionEphemeralStorageArgs;
import com.pulumi.aws.lambda.inputs.FunctionLoggingConfigArgs;
import com.pulumi.aws.lambda.inputs.FunctionSnapStartArgs;
import com.pulumi.aws.lambda.inputs.FunctionTracingConfigArgs;
import com.pulumi.aws.lambda.inputs.FunctionVpcConfigArgs;
import com.pulumi.core.Output;
import java.util.Map;

/**
 * The inputs of the function, from the settings and from what else belongs to it. Where the AWS provider keeps what was
 * set before, Lambda's own default is said: the size of {@code /tmp} and the levels of the log. All that it resets by
 * itself is left out.
 */
final class FunctionInputs {
    private FunctionInputs() {}

    static FunctionArgs of(
            PipelineSettings settings,
            Output<String> roleArn,
            Output<String> logGroup,
            Output<Map<String, String>> environment,
            Output<Map<String, String>> tags) {
        FunctionSettings function = settings.function();
        FunctionArgs.Builder args = FunctionArgs.builder()
                .description("Stores the uploads of the pipeline " + settings.name())
                .code(function.code())
                .handler(function.handler())
                .runtime(function.runtime())
                .architectures(function.architecture())
                .memorySize(function.memorySize())
                .timeout(function.timeout())
                .role(roleArn)
                .environment(
                        FunctionEnvironmentArgs.builder().variables(environment).build())
                .loggingConfig(logging(settings.log(), logGroup))
                .ephemeralStorage(FunctionEphemeralStorageArgs.builder()
                        .size(function.ephemeralStorageSize())
                        .build())
                .tracingConfig(FunctionTracingConfigArgs.builder()
                        .mode(function.tracing() ? "Active" : "PassThrough")
                        .build())
                .tags(tags);
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

    private static FunctionLoggingConfigArgs logging(LogSettings log, Output<String> group) {
        FunctionLoggingConfigArgs.Builder args =
                FunctionLoggingConfigArgs.builder().logFormat(log.format()).logGroup(group);
        log.level().ifPresent(args::applicationLogLevel);
        log.systemLevel().ifPresent(args::systemLogLevel);
        return args.build();
    }
}
