package io.serverlesspipeline.component;

import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.Optional;

/**
 * A bucket that was there before the pipeline, which changes nothing of it but its notification.
 *
 * @param name its name
 * @param arnOfAnother the ARN of a resource of the same account and region, which tells the partition
 */
record ExistingBucket(Output<String> name, Output<String> arnOfAnother) implements UploadBucket {
    @Override
    public Output<String> arn() {
        return Output.tuple(name, arnOfAnother)
                .applyValue(known -> "arn:" + known.t2.split(":", -1)[1] + ":s3:::" + known.t1);
    }

    @Override
    public Optional<Resource> versioning() {
        return Optional.empty();
    }
}
