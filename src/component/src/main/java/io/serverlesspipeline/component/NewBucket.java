package io.serverlesspipeline.component;

import com.pulumi.aws.s3.BucketOwnershipControls;
import com.pulumi.aws.s3.BucketOwnershipControlsArgs;
import com.pulumi.aws.s3.BucketPolicy;
import com.pulumi.aws.s3.BucketPolicyArgs;
import com.pulumi.aws.s3.BucketPublicAccessBlock;
import com.pulumi.aws.s3.BucketPublicAccessBlockArgs;
import com.pulumi.aws.s3.BucketServerSideEncryptionConfigurationV2;
import com.pulumi.aws.s3.BucketServerSideEncryptionConfigurationV2Args;
import com.pulumi.aws.s3.BucketV2;
import com.pulumi.aws.s3.BucketV2Args;
import com.pulumi.aws.s3.BucketVersioningV2;
import com.pulumi.aws.s3.BucketVersioningV2Args;
import com.pulumi.aws.s3.inputs.BucketOwnershipControlsRuleArgs;
import com.pulumi.aws.s3.inputs.BucketServerSideEncryptionConfigurationV2RuleApplyServerSideEncryptionByDefaultArgs;
import com.pulumi.aws.s3.inputs.BucketServerSideEncryptionConfigurationV2RuleArgs;
import com.pulumi.aws.s3.inputs.BucketVersioningV2VersioningConfigurationArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.List;
import java.util.Optional;

/**
 * A bucket that the pipeline creates for uploads: private, owned by its account alone, encrypted, and for TLS only.
 * Pulumi deletes a bucket after its settings, and S3 refuses to delete one that holds objects. The settings that
 * protect the objects are therefore retained: they go with the bucket or stay with it.
 */
final class NewBucket implements UploadBucket {
    private final BucketV2 bucket;
    private final Optional<Resource> versioning;

    NewBucket(PipelineSettings settings, Children children) {
        String name = settings.name() + "-bucket";
        BucketV2Args.Builder args = BucketV2Args.builder()
                .forceDestroy(settings.bucket().forceDestroy())
                .tags(settings.tags());
        settings.bucket().name().ifPresent(args::bucket);
        bucket = new BucketV2(name, args.build(), children.options());

        Children protections = children.retained();
        BucketPublicAccessBlock publicAccessBlock = blockPublicAccess(name, protections);
        enforceOwner(name, protections);
        encrypt(name, settings.bucket().keyArn(), protections);
        versioning = settings.bucket().versioningStatus().map(status -> setVersioning(name, status, protections));
        BucketLifecycle.set(
                name + "-lifecycle",
                bucket.bucket(),
                settings.bucket().lifecycleRules(),
                protections.after(versioning.stream().toList()));
        new BucketSharing(settings, name, bucket.bucket(), children);
        if (settings.requireTls()) {
            // S3 refuses two changes at once that bear on a bucket's access, so one waits for the other.
            new BucketPolicy(
                    name + "-policy",
                    BucketPolicyArgs.builder()
                            .bucket(bucket.bucket())
                            .policy(bucket.arn().applyValue(PolicyDocuments::bucketTlsOnly))
                            .build(),
                    protections.after(List.of(publicAccessBlock)));
        }
    }

    @Override
    public Output<String> name() {
        return bucket.bucket();
    }

    @Override
    public Output<String> arn() {
        return bucket.arn();
    }

    @Override
    public Optional<Resource> versioning() {
        return versioning;
    }

    private BucketPublicAccessBlock blockPublicAccess(String name, Children children) {
        return new BucketPublicAccessBlock(
                name + "-public-access-block",
                BucketPublicAccessBlockArgs.builder()
                        .bucket(bucket.bucket())
                        .blockPublicAcls(true)
                        .blockPublicPolicy(true)
                        .ignorePublicAcls(true)
                        .restrictPublicBuckets(true)
                        .build(),
                children.options());
    }

    private void enforceOwner(String name, Children children) {
        new BucketOwnershipControls(
                name + "-ownership",
                BucketOwnershipControlsArgs.builder()
                        .bucket(bucket.bucket())
                        .rule(BucketOwnershipControlsRuleArgs.builder()
                                .objectOwnership("BucketOwnerEnforced")
                                .build())
                        .build(),
                children.options());
    }

    private void encrypt(String name, Optional<Output<String>> keyArn, Children children) {
        var algorithm = BucketServerSideEncryptionConfigurationV2RuleApplyServerSideEncryptionByDefaultArgs.builder();
        keyArn.ifPresentOrElse(
                arn -> algorithm.sseAlgorithm("aws:kms").kmsMasterKeyId(arn), () -> algorithm.sseAlgorithm("AES256"));
        var rule = BucketServerSideEncryptionConfigurationV2RuleArgs.builder()
                .applyServerSideEncryptionByDefault(algorithm.build());
        if (keyArn.isPresent()) {
            // One call to AWS KMS for many objects instead of one for each.
            rule.bucketKeyEnabled(true);
        }
        new BucketServerSideEncryptionConfigurationV2(
                name + "-encryption",
                BucketServerSideEncryptionConfigurationV2Args.builder()
                        .bucket(bucket.bucket())
                        .rules(rule.build())
                        .build(),
                children.options());
    }

    private Resource setVersioning(String name, String status, Children children) {
        return new BucketVersioningV2(
                name + "-versioning",
                BucketVersioningV2Args.builder()
                        .bucket(bucket.bucket())
                        .versioningConfiguration(BucketVersioningV2VersioningConfigurationArgs.builder()
                                .status(status)
                                .build())
                        .build(),
                children.options());
    }
}
