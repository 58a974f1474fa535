package io.serverlesspipeline.component;

import com.pulumi.core.Output;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Resolves the arguments of one pipeline, each concern in a class of its own. In the order of precedence: what must
 * hold, what the user asked for, the defaults.
 */
final class ArgumentResolution {
    private ArgumentResolution() {}

    /** Returns the settings of the pipeline of a name, or throws everything that is wrong with its arguments. */
    static PipelineSettings resolve(String name, ServerlessPipelineArgs args) {
        return resolve(name, args, ArgumentChecks.ofPipeline(name));
    }

    /** Returns the settings of the pipeline of a name, or throws all that some checks refuse. */
    static PipelineSettings resolve(String name, ServerlessPipelineArgs args, ArgumentChecks checks) {
        checks.check(
                "name",
                name,
                value -> value.matches("[A-Za-z][A-Za-z0-9-]{0,39}"),
                "give a letter and up to 39 letters, digits or hyphens, since AWS limits the names made from it");
        if (args.bucketName().isEmpty() && args.existingBucketName().isEmpty()) {
            checkBeginningOfBucketName(name, checks);
        }
        List<EntityRuleArgs> rules = args.entities().orElseGet(DefaultEntityMapping::rules);
        EntityRuleChecks.check(rules, checks);
        FunctionSettings function = FunctionResolution.resolve(args, checks);
        FailureSettings failures = FailureResolution.resolve(args, checks);
        PipelineSettings settings = new PipelineSettings(
                name,
                BucketResolution.resolve(name, args, checks),
                NotificationResolution.resolve(args, checks),
                TableResolution.resolve(args, checks),
                new EntityMapping(rules),
                function,
                LogResolution.resolve(args, checks),
                failures,
                AlarmResolution.resolve(args, function, failures, checks),
                retainOnDelete(args, checks),
                args.requireTls().orElse(true),
                ValueCheck.whenKnown(
                        checks, "tags", args.tags().orElseGet(() -> Output.of(Map.of())), TagChecks::check));
        checks.finish();
        return settings;
    }

    /** Pulumi makes the bucket's name from the pipeline's, in lower-case letters. */
    private static void checkBeginningOfBucketName(String name, ArgumentChecks checks) {
        NameChecks.RESERVED_BEGINNINGS.stream()
                .filter(name.toLowerCase(Locale.ROOT)::startsWith)
                .forEach(beginning -> checks.refuse(
                        "name",
                        name,
                        "begin it with something other than " + beginning
                                + ", which S3 reserves, or give the bucket a bucketName"));
    }

    private static boolean retainOnDelete(ServerlessPipelineArgs args, ArgumentChecks checks) {
        boolean retained = args.retainOnDelete().orElse(false);
        if (retained && args.forceDestroy().orElse(false)) {
            checks.refuse(
                    "retainOnDelete", true, "leave it out, or leave out forceDestroy, which deletes what it keeps");
        }
        return retained;
    }
}
