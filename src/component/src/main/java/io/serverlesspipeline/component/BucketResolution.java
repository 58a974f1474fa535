package io.serverlesspipeline.component;

/** Resolves the arguments that shape the bucket. */
final class BucketResolution {
    private BucketResolution() {}

    static BucketSettings resolve(ServerlessPipelineArgs args, ArgumentChecks checks) {
        if (args.existingBucketName().isPresent()) {
            refuseSettingsOfAnExistingBucket(args, checks);
        }
        return new BucketSettings(
                NameChecks.whenKnown(checks, "bucketName", args.bucketName(), NameChecks::bucketName),
                NameChecks.whenKnown(checks, "existingBucketName", args.existingBucketName(), NameChecks::bucketName),
                args.forceDestroy().orElse(false),
                args.versioning().orElse(false),
                NameChecks.whenKnown(checks, "bucketKeyArn", args.bucketKeyArn(), NameChecks::keyArn));
    }

    private static void refuseSettingsOfAnExistingBucket(ServerlessPipelineArgs args, ArgumentChecks checks) {
        String remedy = "leave it out, or leave out existingBucketName, since an existing bucket is not changed";
        args.bucketName().ifPresent(value -> checks.refuse("bucketName", "set", remedy));
        args.forceDestroy().filter(value -> value).ifPresent(value -> checks.refuse("forceDestroy", value, remedy));
    }
}
