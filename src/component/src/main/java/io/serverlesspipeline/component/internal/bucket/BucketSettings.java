package io.serverlesspipeline.component.internal.bucket;

import com.pulumi.core.Output;
import io.serverlesspipeline.component.CorsRuleArgs;
import io.serverlesspipeline.component.LifecycleRuleArgs;
import io.serverlesspipeline.component.ServerlessPipelineArgs;
import io.serverlesspipeline.component.internal.check.ArgumentChecks;
import io.serverlesspipeline.component.internal.check.NameChecks;
import io.serverlesspipeline.component.internal.check.ValueCheck;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The bucket that receives uploads.
 *
 * @param name the physical name of a new bucket, if it isn't generated
 * @param existingName the name of an existing bucket, if no bucket is created
 * @param forceDestroy whether destroying a new bucket deletes its objects
 * @param versioning whether the bucket has versions; empty if that isn't configured
 * @param keyArn the ARN of the customer managed key that encrypts the objects, if there is one
 * @param lifecycleRules the lifecycle rules of a new bucket
 * @param corsRules the CORS rules of a new bucket
 * @param accessLog where S3 logs the requests to a new bucket, if it does
 */
public record BucketSettings(
        Optional<Output<String>> name,
        Optional<Output<String>> existingName,
        boolean forceDestroy,
        Optional<Boolean> versioning,
        Optional<Output<String>> keyArn,
        List<LifecycleRuleArgs> lifecycleRules,
        List<CorsRuleArgs> corsRules,
        Optional<AccessLog> accessLog) {

    /** Returns the settings of the bucket from a pipeline's arguments. */
    public static BucketSettings of(String pipeline, ServerlessPipelineArgs args, ArgumentChecks checks) {
        if (args.existingBucketName().isPresent()) {
            rejectSettingsOfNewBucket(args, checks);
        }
        List<LifecycleRuleArgs> lifecycleRules =
                List.copyOf(args.lifecycleRules().orElse(List.of()));
        LifecycleChecks.check(lifecycleRules, args.versioning().orElse(false), checks);
        List<CorsRuleArgs> corsRules = List.copyOf(args.corsRules().orElse(List.of()));
        CorsChecks.check(corsRules, checks);
        return new BucketSettings(
                ValueCheck.whenKnown(checks, "bucketName", args.bucketName(), NameChecks::bucketName),
                ValueCheck.whenKnown(checks, "existingBucketName", args.existingBucketName(), NameChecks::bucketName),
                args.forceDestroy().orElse(false),
                args.versioning(),
                ValueCheck.whenKnown(checks, "bucketKeyArn", args.bucketKeyArn(), NameChecks::keyArn),
                lifecycleRules,
                corsRules,
                AccessLog.of(pipeline, args, checks));
    }

    private static void rejectSettingsOfNewBucket(ServerlessPipelineArgs args, ArgumentChecks checks) {
        Map<String, Optional<?>> settings = Map.of(
                "bucketName", args.bucketName(),
                "forceDestroy", args.forceDestroy().filter(value -> value),
                "lifecycleRules", args.lifecycleRules(),
                "corsRules", args.corsRules(),
                "accessLogBucketName", args.accessLogBucketName());
        checks.rejectWith("existingBucketName", settings, "the pipeline doesn't change an existing bucket");
    }

    /** Returns whether the function reads the version that an event names. */
    public boolean readsVersions() {
        return versioning.orElse(false);
    }

    /**
     * Returns the status of a new bucket's versioning. A bucket without this setting stays unversioned. S3 can't return
     * a versioned bucket to that state, only suspend its versioning.
     */
    Optional<String> versioningStatus() {
        return versioning.map(enabled -> enabled ? "Enabled" : "Suspended");
    }

    /**
     * Where S3 logs the requests to the bucket.
     *
     * @param bucketName the name of the bucket that receives the logs
     * @param prefix the prefix of their keys
     */
    record AccessLog(Output<String> bucketName, String prefix) {
        private static Optional<AccessLog> of(String pipeline, ServerlessPipelineArgs args, ArgumentChecks checks) {
            if (args.accessLogBucketName().isEmpty()) {
                args.accessLogPrefix()
                        .ifPresent(value -> checks.reject(
                                "accessLogPrefix",
                                value,
                                "also set accessLogBucketName, because S3 logs nothing without it"));
            }
            return ValueCheck.whenKnown(
                            checks, "accessLogBucketName", args.accessLogBucketName(), NameChecks::bucketName)
                    .map(name -> new AccessLog(name, args.accessLogPrefix().orElse(pipeline + "/")));
        }
    }
}
