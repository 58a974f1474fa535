package io.serverlesspipeline.deployment.resource.lambda;

import io.serverlesspipeline.deployment.property.Archive;
import io.serverlesspipeline.deployment.property.Inputs;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.model.CreateFunctionRequest;
import software.amazon.awssdk.services.lambda.model.FunctionCode;
import software.amazon.awssdk.services.lambda.model.LoggingConfig;
import software.amazon.awssdk.services.lambda.model.VpcConfig;

/** Builds the request that creates a function. */
final class FunctionRequests {

    private FunctionRequests() {}

    static CreateFunctionRequest create(String name, Inputs inputs) throws IOException {
        CreateFunctionRequest.Builder request = CreateFunctionRequest.builder()
                .functionName(name)
                .code(code(inputs))
                .description(inputs.text("description"))
                .handler(inputs.text("handler"))
                .kmsKeyArn(inputs.text("kmsKeyArn"))
                .loggingConfig(logging(inputs.block("loggingConfig")))
                .memorySize(inputs.integer("memorySize"))
                .packageType(inputs.text("packageType"))
                .publish(inputs.flag("publish"))
                .role(inputs.requiredText("role"))
                .runtime(inputs.text("runtime"))
                .timeout(inputs.integer("timeout"))
                .vpcConfig(vpc(inputs.block("vpcConfig")));
        addLists(request, inputs);
        addSingleValueBlocks(request, inputs);
        return request.build();
    }

    private static FunctionCode code(Inputs inputs) throws IOException {
        Archive archive = inputs.archive("code");
        if (archive == null) {
            throw inputs.invalid("code", "is missing");
        }
        return FunctionCode.builder()
                .zipFile(SdkBytes.fromByteArrayUnsafe(archive.zip()))
                .build();
    }

    /** An empty list would say something else than a missing one. */
    private static void addLists(CreateFunctionRequest.Builder request, Inputs inputs) {
        List<String> architectures = inputs.texts("architectures");
        if (!architectures.isEmpty()) {
            request.architecturesWithStrings(architectures);
        }
        List<String> layers = inputs.texts("layers");
        if (!layers.isEmpty()) {
            request.layers(layers);
        }
        Map<String, String> tags = inputs.textMap("tags");
        if (!tags.isEmpty()) {
            request.tags(tags);
        }
    }

    private static void addSingleValueBlocks(CreateFunctionRequest.Builder request, Inputs inputs) {
        Inputs environment = inputs.block("environment");
        if (environment != null) {
            request.environment(block -> block.variables(environment.textMap("variables")));
        }
        Inputs storage = inputs.block("ephemeralStorage");
        if (storage != null) {
            request.ephemeralStorage(block -> block.size(storage.integer("size")));
        }
        Inputs deadLetter = inputs.block("deadLetterConfig");
        if (deadLetter != null) {
            request.deadLetterConfig(block -> block.targetArn(deadLetter.requiredText("targetArn")));
        }
        Inputs snapStart = inputs.block("snapStart");
        if (snapStart != null) {
            request.snapStart(block -> block.applyOn(snapStart.requiredText("applyOn")));
        }
        Inputs tracing = inputs.block("tracingConfig");
        if (tracing != null) {
            request.tracingConfig(block -> block.mode(tracing.requiredText("mode")));
        }
    }

    private static @Nullable LoggingConfig logging(@Nullable Inputs inputs) {
        if (inputs == null) {
            return null;
        }
        return LoggingConfig.builder()
                .applicationLogLevel(inputs.text("applicationLogLevel"))
                .logFormat(inputs.text("logFormat"))
                .logGroup(inputs.text("logGroup"))
                .systemLogLevel(inputs.text("systemLogLevel"))
                .build();
    }

    private static @Nullable VpcConfig vpc(@Nullable Inputs inputs) {
        if (inputs == null) {
            return null;
        }
        return VpcConfig.builder()
                .ipv6AllowedForDualStack(inputs.flag("ipv6AllowedForDualStack"))
                .securityGroupIds(inputs.texts("securityGroupIds"))
                .subnetIds(inputs.texts("subnetIds"))
                .build();
    }
}
