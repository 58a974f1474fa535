package io.serverlesspipeline.program;

import com.google.gson.JsonElement;
import com.pulumi.asset.Archive;
import com.pulumi.asset.FileArchive;
import com.pulumi.core.Output;
import io.serverlesspipeline.component.ServerlessPipelineArgs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Turns a stack's configuration into the arguments of its pipeline; what is not configured keeps its default. */
final class PipelineConfiguration {
    /** The namespace of the program's configuration keys: the project's name. */
    static final String NAMESPACE = "serverless-pipeline";

    static final Set<String> KEYS = Set.of(
            "name",
            "bucketName",
            "existingBucketName",
            "keyPrefixes",
            "keySuffixes",
            "events",
            "manageNotification",
            "forceDestroy",
            "versioning",
            "bucketKeyArn",
            "lifecycleRules",
            "corsRules",
            "accessLogBucketName",
            "accessLogPrefix",
            "tableName",
            "deletionProtection",
            "tableKeyArn",
            "requireTls",
            "entities",
            "runtime",
            "architecture",
            "memorySize",
            "timeout",
            "tracing",
            "permissionsBoundaryArn",
            "functionCode",
            "environment",
            "logRetentionDays",
            "logKeyArn",
            "retryAttempts",
            "maximumEventAge",
            "failureDestinationArn",
            "failureQueueKeyArn",
            "tags");

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
        configuration.text("bucketName").ifPresent(args::bucketName);
        configuration.text("existingBucketName").ifPresent(args::existingBucketName);
        configuration.texts("keyPrefixes").ifPresent(args::keyPrefixes);
        configuration.texts("keySuffixes").ifPresent(args::keySuffixes);
        configuration.texts("events").ifPresent(args::events);
        configuration.flag("manageNotification").ifPresent(args::manageNotification);
        configuration.flag("forceDestroy").ifPresent(args::forceDestroy);
        configuration.flag("versioning").ifPresent(args::versioning);
        configuration.text("bucketKeyArn").ifPresent(args::bucketKeyArn);
        configuration
                .list("lifecycleRules", NestedArguments.LIFECYCLE_RULE, NestedArguments::lifecycleRule)
                .ifPresent(args::lifecycleRules);
        configuration
                .list("corsRules", NestedArguments.CORS_RULE, NestedArguments::corsRule)
                .ifPresent(args::corsRules);
        configuration.text("accessLogBucketName").ifPresent(args::accessLogBucketName);
        configuration.text("accessLogPrefix").ifPresent(args::accessLogPrefix);
        configuration.text("tableName").ifPresent(args::tableName);
        configuration.flag("deletionProtection").ifPresent(args::deletionProtection);
        configuration.text("tableKeyArn").ifPresent(args::tableKeyArn);
        configuration.flag("requireTls").ifPresent(args::requireTls);
        configuration
                .list("entities", NestedArguments.ENTITY, NestedArguments::entity)
                .ifPresent(args::entities);
        configuration.text("runtime").ifPresent(args::runtime);
        configuration.text("architecture").ifPresent(args::architecture);
        configuration.wholeNumber("memorySize").ifPresent(args::memorySize);
        configuration.wholeNumber("timeout").ifPresent(args::timeout);
        configuration.flag("tracing").ifPresent(args::tracing);
        configuration.text("permissionsBoundaryArn").ifPresent(args::permissionsBoundaryArn);
        configuration.text("functionCode").ifPresent(path -> args.functionCode(functionCode(path)));
        configuration.structure("environment").ifPresent(value -> args.environment(texts("environment", value)));
        configuration.wholeNumber("logRetentionDays").ifPresent(args::logRetentionDays);
        configuration.text("logKeyArn").ifPresent(args::logKeyArn);
        configuration.wholeNumber("retryAttempts").ifPresent(args::retryAttempts);
        configuration.wholeNumber("maximumEventAge").ifPresent(args::maximumEventAge);
        configuration.text("failureDestinationArn").ifPresent(args::failureDestinationArn);
        configuration.text("failureQueueKeyArn").ifPresent(args::failureQueueKeyArn);
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
