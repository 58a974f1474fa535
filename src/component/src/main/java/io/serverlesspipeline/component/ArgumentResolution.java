package io.serverlesspipeline.component;

import com.pulumi.core.Output;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Resolves the arguments of one pipeline. In the order of precedence: what must hold, what the user asked for, the
 * defaults.
 */
final class ArgumentResolution {
    private static final String CUSTOM_RUNTIME = "provided.al2023";

    private static final List<String> RUNTIMES = List.of("java17", "java21", CUSTOM_RUNTIME);
    private static final List<String> ARCHITECTURES = List.of("arm64", "x86_64");

    /** The values of "PutRetentionPolicy" in the Amazon CloudWatch Logs API Reference. */
    private static final List<Integer> LOG_RETENTION_DAYS = List.of(
            1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653);

    private final String name;
    private final ServerlessPipelineArgs args;
    private final ArgumentChecks checks;

    private ArgumentResolution(String name, ServerlessPipelineArgs args) {
        this.name = name;
        this.args = args;
        this.checks = ArgumentChecks.ofPipeline(name);
    }

    /** Returns the settings of the pipeline of a name, or throws everything that is wrong with its arguments. */
    static PipelineSettings resolve(String name, ServerlessPipelineArgs args) {
        return new ArgumentResolution(name, args).resolve();
    }

    private PipelineSettings resolve() {
        checks.check(
                "name",
                name,
                value -> value.matches("[A-Za-z][A-Za-z0-9-]{0,39}"),
                "give a letter and up to 39 letters, digits or hyphens, since AWS limits the names made from it");
        List<EntityRuleArgs> rules = args.entities().orElseGet(DefaultEntityMapping::rules);
        EntityRuleChecks.check(rules, checks);
        String runtime = runtime();
        refuseSettingsOfAnExistingBucket();
        PipelineSettings settings = new PipelineSettings(
                name,
                known("bucketName", args.bucketName(), NameChecks::bucketName),
                known("existingBucketName", args.existingBucketName(), NameChecks::bucketName),
                keyFilter("keyPrefix", args.keyPrefix().orElse("")),
                keyFilter("keySuffix", args.keySuffix().orElse("")),
                args.forceDestroy().orElse(false),
                args.versioning().orElse(false),
                known("bucketKeyArn", args.bucketKeyArn(), NameChecks::keyArn),
                known("tableName", args.tableName(), NameChecks::tableName),
                args.deletionProtection().orElse(true),
                known("tableKeyArn", args.tableKeyArn(), NameChecks::keyArn),
                args.requireTls().orElse(true),
                new EntityMapping(rules),
                runtime,
                checks.oneOf("architecture", args.architecture().orElse("arm64"), ARCHITECTURES),
                checks.inRange("memorySize", args.memorySize().orElse(512), 128, 10_240, " megabytes"),
                checks.inRange("timeout", args.timeout().orElse(300), 1, 900, " seconds"),
                args.tracing().orElse(false),
                known("permissionsBoundaryArn", args.permissionsBoundaryArn(), NameChecks::policyArn),
                args.functionCode().orElseGet(BundledFunction::archive),
                args.environment().orElseGet(() -> Output.of(Map.of())),
                checks.oneOf("logRetentionDays", args.logRetentionDays().orElse(30), LOG_RETENTION_DAYS),
                known("logKeyArn", args.logKeyArn(), NameChecks::keyArn),
                checks.inRange("retryAttempts", args.retryAttempts().orElse(2), 0, 2, ""),
                checks.inRange("maximumEventAge", args.maximumEventAge().orElse(21_600), 60, 21_600, " seconds"),
                known("failureDestinationArn", args.failureDestinationArn(), NameChecks::failureDestinationArn),
                known("failureQueueKeyArn", args.failureQueueKeyArn(), NameChecks::keyArn),
                args.tags().orElseGet(() -> Output.of(Map.of())));
        checks.finish();
        return settings;
    }

    private String runtime() {
        String runtime = checks.oneOf("runtime", args.runtime().orElse("java21"), RUNTIMES);
        if (runtime.equals(CUSTOM_RUNTIME) && args.functionCode().isEmpty()) {
            checks.refuse(
                    "runtime",
                    runtime,
                    "set functionCode too, since the package that is carried along is for the managed runtimes");
        }
        return runtime;
    }

    private void refuseSettingsOfAnExistingBucket() {
        if (args.existingBucketName().isEmpty()) {
            return;
        }
        String remedy = "leave it out, or leave out existingBucketName, since an existing bucket is not changed";
        args.bucketName().ifPresent(value -> checks.refuse("bucketName", "set", remedy));
        args.forceDestroy().filter(value -> value).ifPresent(value -> checks.refuse("forceDestroy", value, remedy));
    }

    /**
     * In a policy {@code *}, <code>?</code> and {@code $} would grant other keys than the ones meant; and S3 compares a
     * notification's filter in URL-encoded form, so a character that is encoded would never match.
     */
    private String keyFilter(String argument, String value) {
        return checks.check(
                argument,
                value,
                filter -> filter.matches("[A-Za-z0-9/_.-]{0,1024}") && !filter.startsWith("/"),
                "give at most 1024 letters, digits and / - _ . that do not begin with a slash");
    }

    /** Checks a value as soon as it is known, which for an output is after this pipeline was made. */
    private Optional<Output<String>> known(String argument, Optional<Output<String>> value, NameChecks.Check check) {
        return value.map(
                output -> output.applyValue(known -> check.apply(ArgumentChecks.ofPipeline(name), argument, known)));
    }
}
