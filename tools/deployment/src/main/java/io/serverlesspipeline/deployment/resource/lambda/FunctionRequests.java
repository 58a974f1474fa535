package io.serverlesspipeline.deployment.resource.lambda;

import io.serverlesspipeline.deployment.property.Archive;
import io.serverlesspipeline.deployment.property.ResourceInputs;
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

    static CreateFunctionRequest create(String name, ResourceInputs inputs) throws IOException {
        CreateFunctionRequest.Builder request = CreateFunctionRequest.builder()
                .functionName(name)
                .code(code(inputs))
                .description(inputs.string("description"))
                .handler(inputs.string("handler"))
                .kmsKeyArn(inputs.string("kmsKeyArn"))
                .loggingConfig(logging(inputs.block("loggingConfig")))
                .memorySize(inputs.integer("memorySize"))
                .packageType(inputs.string("packageType"))
                .publish(inputs.bool("publish"))
                .role(inputs.requiredString("role"))
                .runtime(inputs.string("runtime"))
                .timeout(inputs.integer("timeout"))
                .vpcConfig(vpc(inputs.block("vpcConfig")));
        addLists(request, inputs);
        addSingleValueBlocks(request, inputs);
        return request.build();
    }

    private static FunctionCode code(ResourceInputs inputs) throws IOException {
        Archive archive = inputs.archive("code");
        if (archive == null) {
            throw inputs.invalid("code", "is missing");
        }
        return FunctionCode.builder()
                .zipFile(SdkBytes.fromByteArrayUnsafe(archive.zip()))
                .build();
    }

    /** Adds only non-empty lists, because Lambda treats an empty list differently from a missing one. */
    private static void addLists(CreateFunctionRequest.Builder request, ResourceInputs inputs) {
        List<String> architectures = inputs.strings("architectures");
        if (!architectures.isEmpty()) {
            request.architecturesWithStrings(architectures);
        }
        List<String> layers = inputs.strings("layers");
        if (!layers.isEmpty()) {
            request.layers(layers);
        }
        Map<String, String> tags = inputs.stringMap("tags");
        if (!tags.isEmpty()) {
            request.tags(tags);
        }
    }

    private static void addSingleValueBlocks(CreateFunctionRequest.Builder request, ResourceInputs inputs) {
        ResourceInputs environment = inputs.block("environment");
        if (environment != null) {
            request.environment(block -> block.variables(environment.stringMap("variables")));
        }
        ResourceInputs storage = inputs.block("ephemeralStorage");
        if (storage != null) {
            request.ephemeralStorage(block -> block.size(storage.integer("size")));
        }
        ResourceInputs deadLetter = inputs.block("deadLetterConfig");
        if (deadLetter != null) {
            request.deadLetterConfig(block -> block.targetArn(deadLetter.requiredString("targetArn")));
        }
        ResourceInputs snapStart = inputs.block("snapStart");
        if (snapStart != null) {
            request.snapStart(block -> block.applyOn(snapStart.requiredString("applyOn")));
        }
        ResourceInputs tracing = inputs.block("tracingConfig");
        if (tracing != null) {
            request.tracingConfig(block -> block.mode(tracing.requiredString("mode")));
        }
    }

    private static @Nullable LoggingConfig logging(@Nullable ResourceInputs inputs) {
        if (inputs == null) {
            return null;
        }
        return LoggingConfig.builder()
                .applicationLogLevel(inputs.string("applicationLogLevel"))
                .logFormat(inputs.string("logFormat"))
                .logGroup(inputs.string("logGroup"))
                .systemLogLevel(inputs.string("systemLogLevel"))
                .build();
    }

    private static @Nullable VpcConfig vpc(@Nullable ResourceInputs inputs) {
        if (inputs == null) {
            return null;
        }
        return VpcConfig.builder()
                .ipv6AllowedForDualStack(inputs.bool("ipv6AllowedForDualStack"))
                .securityGroupIds(inputs.strings("securityGroupIds"))
                .subnetIds(inputs.strings("subnetIds"))
                .build();
    }
}
