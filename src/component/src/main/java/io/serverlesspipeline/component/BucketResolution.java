package io.serverlesspipeline.component;

import com.pulumi.core.Output;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Resolves the arguments that shape the bucket. */
final class BucketResolution {
    private final String pipeline;
    private final ServerlessPipelineArgs args;
    private final ArgumentChecks checks;

    private BucketResolution(String pipeline, ServerlessPipelineArgs args, ArgumentChecks checks) {
        this.pipeline = pipeline;
        this.args = args;
        this.checks = checks;
    }

    static BucketSettings resolve(String pipeline, ServerlessPipelineArgs args, ArgumentChecks checks) {
        return new BucketResolution(pipeline, args, checks).resolve();
    }

    private BucketSettings resolve() {
        if (args.existingBucketName().isPresent()) {
            refuseSettingsOfANewBucket();
        }
        List<LifecycleRuleArgs> lifecycleRules =
                List.copyOf(args.lifecycleRules().orElse(List.of()));
        LifecycleChecks.check(lifecycleRules, args.versioning().orElse(false), checks);
        List<CorsRuleArgs> corsRules = List.copyOf(args.corsRules().orElse(List.of()));
        CorsChecks.check(corsRules, checks);
        return new BucketSettings(
                known("bucketName", args.bucketName(), NameChecks::bucketName),
                known("existingBucketName", args.existingBucketName(), NameChecks::bucketName),
                args.forceDestroy().orElse(false),
                args.versioning(),
                known("bucketKeyArn", args.bucketKeyArn(), NameChecks::keyArn),
                lifecycleRules,
                corsRules,
                accessLog());
    }

    private Optional<BucketSettings.AccessLog> accessLog() {
        if (args.accessLogBucketName().isEmpty()) {
            args.accessLogPrefix()
                    .ifPresent(value -> checks.refuse(
                            "accessLogPrefix", value, "set accessLogBucketName too, since nothing is logged without"));
        }
        return known("accessLogBucketName", args.accessLogBucketName(), NameChecks::bucketName)
                .map(name -> new BucketSettings.AccessLog(
                        name, args.accessLogPrefix().orElse(pipeline + "/")));
    }

    private void refuseSettingsOfANewBucket() {
        Map<String, Optional<?>> settings = Map.of(
                "bucketName", args.bucketName(),
                "forceDestroy", args.forceDestroy().filter(value -> value),
                "lifecycleRules", args.lifecycleRules(),
                "corsRules", args.corsRules(),
                "accessLogBucketName", args.accessLogBucketName());
        checks.refuseBeside("existingBucketName", settings, "an existing bucket is not changed");
    }

    private Optional<Output<String>> known(String argument, Optional<Output<String>> value, ValueCheck<String> check) {
        return ValueCheck.whenKnown(checks, argument, value, check);
    }
}
