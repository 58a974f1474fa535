package io.serverlesspipeline.component;

import com.pulumi.aws.s3.BucketCorsConfigurationV2;
import com.pulumi.aws.s3.BucketCorsConfigurationV2Args;
import com.pulumi.aws.s3.BucketLoggingV2;
import com.pulumi.aws.s3.BucketLoggingV2Args;
import com.pulumi.aws.s3.inputs.BucketCorsConfigurationV2CorsRuleArgs;
import com.pulumi.core.Output;

/** Who may use the pipeline's bucket from a browser, and where S3 logs who did. */
final class BucketSharing {
    private final PipelineSettings settings;
    private final String name;
    private final Output<String> bucket;
    private final Children children;

    BucketSharing(PipelineSettings settings, String name, Output<String> bucket, Children children) {
        this.settings = settings;
        this.name = name;
        this.bucket = bucket;
        this.children = children;
        if (!settings.bucket().corsRules().isEmpty()) {
            allowBrowsers();
        }
        settings.bucket().accessLog().ifPresent(this::log);
    }

    private void allowBrowsers() {
        new BucketCorsConfigurationV2(
                name + "-cors",
                BucketCorsConfigurationV2Args.builder()
                        .bucket(bucket)
                        .corsRules(settings.bucket().corsRules().stream()
                                .map(BucketSharing::corsRule)
                                .toList())
                        .build(),
                children.options());
    }

    private static BucketCorsConfigurationV2CorsRuleArgs corsRule(CorsRuleArgs rule) {
        BucketCorsConfigurationV2CorsRuleArgs.Builder args = BucketCorsConfigurationV2CorsRuleArgs.builder()
                .allowedOrigins(rule.allowedOrigins())
                .allowedMethods(rule.allowedMethods());
        rule.allowedHeaders().ifPresent(args::allowedHeaders);
        rule.exposeHeaders().ifPresent(args::exposeHeaders);
        rule.maxAgeSeconds().ifPresent(args::maxAgeSeconds);
        return args.build();
    }

    private void log(BucketSettings.AccessLog log) {
        new BucketLoggingV2(
                name + "-access-log",
                BucketLoggingV2Args.builder()
                        .bucket(bucket)
                        .targetBucket(Output.tuple(bucket, log.bucketName())
                                .applyValue(known -> anotherBucket(known.t1, known.t2)))
                        .targetPrefix(log.prefix())
                        .build(),
                children.options());
    }

    /** A log of the bucket in the bucket itself would be an upload, which would be logged again. */
    private String anotherBucket(String uploads, String logs) {
        ArgumentChecks checks = ArgumentChecks.ofPipeline(settings.name());
        checks.check(
                "accessLogBucketName",
                logs,
                value -> !value.equals(uploads),
                "name another bucket, since each log would be an upload that is logged again");
        checks.finish();
        return logs;
    }
}
