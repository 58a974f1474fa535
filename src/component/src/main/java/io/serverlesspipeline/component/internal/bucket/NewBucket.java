package io.serverlesspipeline.component.internal.bucket;

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
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import io.serverlesspipeline.component.internal.policy.TlsPolicyDocuments;
import io.serverlesspipeline.component.internal.resource.ChildOptions;
import io.serverlesspipeline.component.internal.resource.ResourceContext;
import java.util.List;
import java.util.Optional;

/**
 * A bucket that the pipeline creates for uploads: private, owned by its account, encrypted, and only for requests with
 * TLS. Pulumi deletes a bucket after its settings, and S3 refuses to delete a bucket with objects. The settings that
 * protect the objects are therefore retained, so they exist exactly as long as the bucket.
 */
final class NewBucket implements UploadBucket {
    private final BucketV2 bucket;
    private final Optional<Resource> versioning;

    NewBucket(ResourceContext context, BucketSettings settings) {
        String name = context.name("bucket");
        BucketV2Args.Builder args =
                BucketV2Args.builder().forceDestroy(settings.forceDestroy()).tags(context.tags());
        settings.name().ifPresent(args::bucket);
        bucket = new BucketV2(name, args.build(), context.options().build());

        ChildOptions retained = context.options().retainOnDelete();
        BucketPublicAccessBlock publicAccessBlock = blockPublicAccess(name, retained.build());
        enforceOwner(name, retained.build());
        encrypt(name, settings.keyArn(), retained.build());
        versioning = settings.versioningStatus().map(status -> setVersioning(name, status, retained.build()));
        BucketLifecycle.create(
                name + "-lifecycle",
                bucket.bucket(),
                settings.lifecycleRules(),
                retained.dependsOn(versioning.stream().toList()).build());
        if (!settings.corsRules().isEmpty()) {
            BucketCors.create(
                    name + "-cors",
                    bucket.bucket(),
                    settings.corsRules(),
                    context.options().build());
        }
        settings.accessLog()
                .ifPresent(log -> BucketAccessLog.create(context, name + "-access-log", bucket.bucket(), log));
        if (context.requireTls()) {
            // S3 rejects concurrent changes of a bucket's access, so the policy waits for the public access block.
            new BucketPolicy(
                    name + "-policy",
                    BucketPolicyArgs.builder()
                            .bucket(bucket.bucket())
                            .policy(bucket.arn().applyValue(TlsPolicyDocuments::forBucket))
                            .build(),
                    retained.dependsOn(List.of(publicAccessBlock)).build());
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
    public boolean isNew() {
        return true;
    }

    @Override
    public Optional<Resource> versioning() {
        return versioning;
    }

    private BucketPublicAccessBlock blockPublicAccess(String name, CustomResourceOptions options) {
        return new BucketPublicAccessBlock(
                name + "-public-access-block",
                BucketPublicAccessBlockArgs.builder()
                        .bucket(bucket.bucket())
                        .blockPublicAcls(true)
                        .blockPublicPolicy(true)
                        .ignorePublicAcls(true)
                        .restrictPublicBuckets(true)
                        .build(),
                options);
    }

    private void enforceOwner(String name, CustomResourceOptions options) {
        new BucketOwnershipControls(
                name + "-ownership",
                BucketOwnershipControlsArgs.builder()
                        .bucket(bucket.bucket())
                        .rule(BucketOwnershipControlsRuleArgs.builder()
                                .objectOwnership("BucketOwnerEnforced")
                                .build())
                        .build(),
                options);
    }

    private void encrypt(String name, Optional<Output<String>> keyArn, CustomResourceOptions options) {
        var algorithm = BucketServerSideEncryptionConfigurationV2RuleApplyServerSideEncryptionByDefaultArgs.builder();
        keyArn.ifPresentOrElse(
                arn -> algorithm.sseAlgorithm("aws:kms").kmsMasterKeyId(arn), () -> algorithm.sseAlgorithm("AES256"));
        var rule = BucketServerSideEncryptionConfigurationV2RuleArgs.builder()
                .applyServerSideEncryptionByDefault(algorithm.build());
        if (keyArn.isPresent()) {
            // With a bucket key, S3 calls AWS KMS once for many objects.
            rule.bucketKeyEnabled(true);
        }
        new BucketServerSideEncryptionConfigurationV2(
                name + "-encryption",
                BucketServerSideEncryptionConfigurationV2Args.builder()
                        .bucket(bucket.bucket())
                        .rules(rule.build())
                        .build(),
                options);
    }

    private Resource setVersioning(String name, String status, CustomResourceOptions options) {
        return new BucketVersioningV2(
                name + "-versioning",
                BucketVersioningV2Args.builder()
                        .bucket(bucket.bucket())
                        .versioningConfiguration(BucketVersioningV2VersioningConfigurationArgs.builder()
                                .status(status)
                                .build())
                        .build(),
                options);
    }
}
