package io.serverlesspipeline.component.internal.bucket;

import com.pulumi.aws.s3.BucketLifecycleConfigurationV2;
import com.pulumi.aws.s3.BucketLifecycleConfigurationV2Args;
import com.pulumi.aws.s3.inputs.BucketLifecycleConfigurationV2RuleAbortIncompleteMultipartUploadArgs;
import com.pulumi.aws.s3.inputs.BucketLifecycleConfigurationV2RuleArgs;
import com.pulumi.aws.s3.inputs.BucketLifecycleConfigurationV2RuleExpirationArgs;
import com.pulumi.aws.s3.inputs.BucketLifecycleConfigurationV2RuleFilterArgs;
import com.pulumi.aws.s3.inputs.BucketLifecycleConfigurationV2RuleNoncurrentVersionExpirationArgs;
import com.pulumi.aws.s3.inputs.BucketLifecycleConfigurationV2RuleNoncurrentVersionTransitionArgs;
import com.pulumi.aws.s3.inputs.BucketLifecycleConfigurationV2RuleTransitionArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import io.serverlesspipeline.component.LifecycleRuleArgs;
import java.util.ArrayList;
import java.util.List;

/** The bucket's lifecycle configuration, which always removes incomplete multipart uploads. */
final class BucketLifecycle {
    private static final int MULTIPART_UPLOAD_DAYS = 7;

    private BucketLifecycle() {}

    static void create(
            String name, Output<String> bucket, List<LifecycleRuleArgs> rules, CustomResourceOptions options) {
        List<BucketLifecycleConfigurationV2RuleArgs> all = new ArrayList<>();
        all.add(rule("abort-incomplete-uploads", "")
                .abortIncompleteMultipartUpload(
                        BucketLifecycleConfigurationV2RuleAbortIncompleteMultipartUploadArgs.builder()
                                .daysAfterInitiation(MULTIPART_UPLOAD_DAYS)
                                .build())
                .build());
        for (LifecycleRuleArgs rule : rules) {
            all.add(rule("rule-" + all.size(), rule));
        }
        new BucketLifecycleConfigurationV2(
                name,
                BucketLifecycleConfigurationV2Args.builder()
                        .bucket(bucket)
                        .rules(all)
                        .build(),
                options);
    }

    private static BucketLifecycleConfigurationV2RuleArgs rule(String id, LifecycleRuleArgs rule) {
        BucketLifecycleConfigurationV2RuleArgs.Builder args =
                rule(id, rule.keyPrefix().orElse(""));
        rule.expirationDays()
                .ifPresent(days -> args.expiration(BucketLifecycleConfigurationV2RuleExpirationArgs.builder()
                        .days(days)
                        .build()));
        rule.transitions()
                .ifPresent(transitions -> args.transitions(transitions.stream()
                        .map(transition -> BucketLifecycleConfigurationV2RuleTransitionArgs.builder()
                                .days(transition.days())
                                .storageClass(transition.storageClass())
                                .build())
                        .toList()));
        rule.noncurrentVersionExpirationDays().ifPresent(days -> {
            var expiration = BucketLifecycleConfigurationV2RuleNoncurrentVersionExpirationArgs.builder()
                    .noncurrentDays(days);
            rule.newerNoncurrentVersions().ifPresent(expiration::newerNoncurrentVersions);
            args.noncurrentVersionExpiration(expiration.build());
        });
        rule.noncurrentVersionTransitions()
                .ifPresent(transitions -> args.noncurrentVersionTransitions(transitions.stream()
                        .map(transition -> BucketLifecycleConfigurationV2RuleNoncurrentVersionTransitionArgs.builder()
                                .noncurrentDays(transition.days())
                                .storageClass(transition.storageClass())
                                .build())
                        .toList()));
        return args.build();
    }

    private static BucketLifecycleConfigurationV2RuleArgs.Builder rule(String id, String keyPrefix) {
        return BucketLifecycleConfigurationV2RuleArgs.builder()
                .id(id)
                .status("Enabled")
                .filter(BucketLifecycleConfigurationV2RuleFilterArgs.builder()
                        .prefix(keyPrefix)
                        .build());
    }
}
