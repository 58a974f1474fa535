package io.serverlesspipeline.component.internal.bucket;

import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import io.serverlesspipeline.component.internal.policy.ResourceArn;
import java.util.Optional;

/**
 * An existing bucket. The pipeline changes only its notification.
 *
 * @param name the name of the bucket
 * @param siblingArn the ARN of a resource in the same account and region, which has the same partition
 */
record ExistingBucket(Output<String> name, Output<String> siblingArn) implements UploadBucket {
    @Override
    public Output<String> arn() {
        return Output.tuple(name, siblingArn)
                .applyValue(known -> "arn:" + ResourceArn.partition(known.t2) + ":s3:::" + known.t1);
    }

    @Override
    public boolean isNew() {
        return false;
    }

    @Override
    public Optional<Resource> versioning() {
        return Optional.empty();
    }
}
