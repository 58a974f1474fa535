package io.serverlesspipeline.component.internal.bucket;

import com.pulumi.aws.s3.BucketLoggingV2;
import com.pulumi.aws.s3.BucketLoggingV2Args;
import com.pulumi.core.Output;
import io.serverlesspipeline.component.internal.check.ArgumentChecks;
import io.serverlesspipeline.component.internal.resource.ResourceContext;

/** The log of the requests to the bucket, which S3 writes to another bucket. */
final class BucketAccessLog {
    private BucketAccessLog() {}

    static void create(
            ResourceContext context, String name, Output<String> bucket, BucketSettings.AccessLog accessLog) {
        new BucketLoggingV2(
                name,
                BucketLoggingV2Args.builder()
                        .bucket(bucket)
                        .targetBucket(Output.tuple(bucket, accessLog.bucketName())
                                .applyValue(known -> requireDifferent(context.pipeline(), known.t1, known.t2)))
                        .targetPrefix(accessLog.prefix())
                        .build(),
                context.options().build());
    }

    /** Rejects the bucket itself, where each log would be an upload that is logged again. */
    private static String requireDifferent(String pipeline, String uploadBucket, String logBucket) {
        ArgumentChecks checks = ArgumentChecks.forPipeline(pipeline);
        checks.require(
                "accessLogBucketName",
                logBucket,
                value -> !value.equals(uploadBucket),
                "specify another bucket, because each log file would be an upload that S3 logs again");
        checks.throwIfInvalid();
        return logBucket;
    }
}
