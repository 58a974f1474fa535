package io.serverlesspipeline.component;

import com.pulumi.asset.Archive;
import com.pulumi.core.Output;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A pipeline's validated arguments with every default filled in. In the order of precedence: what must hold, what the
 * user asked for, the defaults.
 */
record PipelineSettings(
        String name,
        Optional<Output<String>> bucketName,
        String keyPrefix,
        String keySuffix,
        boolean forceDestroy,
        boolean versioning,
        Optional<Output<String>> tableName,
        boolean deletionProtection,
        boolean requireTls,
        EntityMapping entities,
        String runtime,
        String architecture,
        int memorySize,
        int timeout,
        boolean tracing,
        Archive functionCode,
        Output<Map<String, String>> environment,
        int logRetentionDays,
        int retryAttempts,
        int maximumEventAge,
        Output<Map<String, String>> tags) {
    static final String CUSTOM_RUNTIME = "provided.al2023";

    private static final List<String> RUNTIMES = List.of("java17", "java21", CUSTOM_RUNTIME);
    private static final List<String> ARCHITECTURES = List.of("arm64", "x86_64");

    /** The values of "PutRetentionPolicy" in the Amazon CloudWatch Logs API Reference. */
    private static final List<Integer> LOG_RETENTION_DAYS = List.of(
            1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653);

    /** Resolves the arguments of the pipeline of a name, or throws what is wrong with them. */
    static PipelineSettings resolve(String name, ServerlessPipelineArgs args) {
        ArgumentChecks checks = ArgumentChecks.ofPipeline(name);
        checks.check(
                "name",
                name,
                value -> value.matches("[A-Za-z][A-Za-z0-9-]{0,39}"),
                "give a letter and up to 39 letters, digits or hyphens, since AWS limits the names made from it");
        String runtime = checks.oneOf("runtime", args.runtime().orElse("java21"), RUNTIMES);
        if (runtime.equals(CUSTOM_RUNTIME) && args.functionCode().isEmpty()) {
            checks.refuse(
                    "runtime",
                    runtime,
                    "set functionCode too, since the package that is carried along is for the managed runtimes");
        }
        List<EntityRuleArgs> rules = args.entities().orElseGet(DefaultEntityMapping::rules);
        EntityRuleChecks.check(rules, checks);
        PipelineSettings settings = new PipelineSettings(
                name,
                args.bucketName()
                        .map(output -> output.applyValue(
                                value -> NameChecks.bucketName(ArgumentChecks.ofPipeline(name), value))),
                keyFilter(checks, "keyPrefix", args.keyPrefix().orElse("")),
                keyFilter(checks, "keySuffix", args.keySuffix().orElse("")),
                args.forceDestroy().orElse(false),
                args.versioning().orElse(false),
                args.tableName()
                        .map(output -> output.applyValue(
                                value -> NameChecks.tableName(ArgumentChecks.ofPipeline(name), value))),
                args.deletionProtection().orElse(true),
                args.requireTls().orElse(true),
                new EntityMapping(rules),
                runtime,
                checks.oneOf("architecture", args.architecture().orElse("arm64"), ARCHITECTURES),
                checks.inRange("memorySize", args.memorySize().orElse(512), 128, 10_240, " megabytes"),
                checks.inRange("timeout", args.timeout().orElse(300), 1, 900, " seconds"),
                args.tracing().orElse(false),
                args.functionCode().orElseGet(BundledFunction::archive),
                args.environment().orElseGet(() -> Output.of(Map.of())),
                checks.oneOf("logRetentionDays", args.logRetentionDays().orElse(30), LOG_RETENTION_DAYS),
                checks.inRange("retryAttempts", args.retryAttempts().orElse(2), 0, 2, ""),
                checks.inRange("maximumEventAge", args.maximumEventAge().orElse(21_600), 60, 21_600, " seconds"),
                args.tags().orElseGet(() -> Output.of(Map.of())));
        checks.finish();
        return settings;
    }

    /**
     * In a policy {@code *}, <code>?</code> and {@code $} would grant other keys than the ones meant; and S3 compares a
     * notification's filter in URL-encoded form, so a character that is encoded would never match.
     */
    private static String keyFilter(ArgumentChecks checks, String argument, String value) {
        return checks.check(
                argument,
                value,
                filter -> filter.matches("[A-Za-z0-9/_.-]{0,1024}") && !filter.startsWith("/"),
                "give at most 1024 letters, digits and / - _ . that do not begin with a slash");
    }
}
