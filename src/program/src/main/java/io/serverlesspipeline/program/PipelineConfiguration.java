package io.serverlesspipeline.program;

import com.google.gson.JsonElement;
import com.pulumi.asset.Archive;
import com.pulumi.asset.FileArchive;
import com.pulumi.core.Output;
import io.serverlesspipeline.component.ServerlessPipelineArgs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns a stack's configuration into the arguments of its pipeline; what is not configured keeps its default. */
final class PipelineConfiguration {
    /** The namespace of the program's configuration keys: the project's name. */
    static final String NAMESPACE = "serverless-pipeline";

    private static final Set<String> OWN_KEYS = Set.of(
            "name",
            "requireTls",
            "entities",
            "runtime",
            "architecture",
            "memorySize",
            "timeout",
            "ephemeralStorageSize",
            "reservedConcurrency",
            "snapStart",
            "tracing",
            "permissionsBoundaryArn",
            "functionCode",
            "handler",
            "layerArns",
            "environment",
            "subnetIds",
            "securityGroupIds",
            "logRetentionDays",
            "logKeyArn",
            "logFormat",
            "logLevel",
            "systemLogLevel",
            "retryAttempts",
            "maximumEventAge",
            "failureDestinationArn",
            "failureQueueKeyArn",
            "alarms",
            "retainOnDelete",
            "tags");

    /** Every key that there is. */
    static final Set<String> KEYS =
            Stream.of(OWN_KEYS, StorageConfiguration.KEYS).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    private final StackConfiguration configuration;
    private final Path root;

    /**
     * Checks that every key is known.
     *
     * @param configuration the stack's configuration
     * @param root the folder of {@code Pulumi.yaml}, which relative paths start from
     */
    PipelineConfiguration(StackConfiguration configuration, Path root) {
        configuration.requireKnown(KEYS);
        this.configuration = configuration;
        this.root = root;
    }

    /** Returns the pipeline's name. */
    String name() {
        return configuration.text("name").orElse("uploads");
    }

    /** Returns the pipeline's arguments. */
    ServerlessPipelineArgs arguments() {
        ServerlessPipelineArgs.Builder args = ServerlessPipelineArgs.builder();
        StorageConfiguration.set(args, configuration);
        configuration.flag("requireTls").ifPresent(args::requireTls);
        configuration
                .list("entities", NestedArguments.ENTITY, NestedArguments::entity)
                .ifPresent(args::entities);
        configuration.text("runtime").ifPresent(args::runtime);
        configuration.text("architecture").ifPresent(args::architecture);
        configuration.wholeNumber("memorySize").ifPresent(args::memorySize);
        configuration.wholeNumber("timeout").ifPresent(args::timeout);
        configuration.wholeNumber("ephemeralStorageSize").ifPresent(args::ephemeralStorageSize);
        configuration.wholeNumber("reservedConcurrency").ifPresent(args::reservedConcurrency);
        configuration.flag("snapStart").ifPresent(args::snapStart);
        configuration.flag("tracing").ifPresent(args::tracing);
        configuration.text("permissionsBoundaryArn").ifPresent(args::permissionsBoundaryArn);
        configuration.text("functionCode").ifPresent(path -> args.functionCode(functionCode(path)));
        configuration.text("handler").ifPresent(args::handler);
        configuration.texts("layerArns").ifPresent((List<String> arns) -> args.layerArns(arns));
        configuration.structure("environment").ifPresent(value -> args.environment(texts("environment", value)));
        configuration.texts("subnetIds").ifPresent((List<String> ids) -> args.subnetIds(ids));
        configuration.texts("securityGroupIds").ifPresent((List<String> ids) -> args.securityGroupIds(ids));
        configuration.wholeNumber("logRetentionDays").ifPresent(args::logRetentionDays);
        configuration.text("logKeyArn").ifPresent(args::logKeyArn);
        configuration.text("logFormat").ifPresent(args::logFormat);
        configuration.text("logLevel").ifPresent(args::logLevel);
        configuration.text("systemLogLevel").ifPresent(args::systemLogLevel);
        configuration.wholeNumber("retryAttempts").ifPresent(args::retryAttempts);
        configuration.wholeNumber("maximumEventAge").ifPresent(args::maximumEventAge);
        configuration.text("failureDestinationArn").ifPresent(args::failureDestinationArn);
        configuration.text("failureQueueKeyArn").ifPresent(args::failureQueueKeyArn);
        configuration
                .block("alarms", NestedArguments.ALARMS, NestedArguments::alarms)
                .ifPresent(args::alarms);
        configuration.flag("retainOnDelete").ifPresent(args::retainOnDelete);
        configuration.structure("tags").ifPresent(value -> args.tags(texts("tags", value)));
        return args.build();
    }

    private Archive functionCode(String path) {
        Path file = root.resolve(path);
        if (!Files.exists(file)) {
            throw configuration.malformed("functionCode", "there is no such file; give a ZIP file or a folder");
        }
        return new FileArchive(file.toString());
    }

    private Output<Map<String, String>> texts(String key, JsonElement value) {
        if (!value.isJsonObject()) {
            throw configuration.malformed(key, "give a map of names to values");
        }
        Map<String, String> texts = new TreeMap<>();
        value.getAsJsonObject().asMap().forEach((name, element) -> {
            if (!element.isJsonPrimitive()) {
                throw configuration.malformed(key, "its entry " + name + " needs a single value");
            }
            texts.put(name, element.getAsString());
        });
        return configuration.isSecret(key) ? Output.ofSecret(texts) : Output.of(texts);
    }
}
