package io.serverlesspipeline.component.internal.bucket;

import com.pulumi.core.Output;
import io.serverlesspipeline.component.internal.resource.ResourceContext;

/** Creates a bucket or refers to an existing one, as the settings say. */
public final class BucketFactory {
    private BucketFactory() {}

    /**
     * Returns the bucket that the settings ask for.
     *
     * @param siblingArn the ARN of a resource in the same account and region
     */
    public static UploadBucket create(ResourceContext context, BucketSettings settings, Output<String> siblingArn) {
        return settings.existingName()
                .<UploadBucket>map(name -> new ExistingBucket(name, siblingArn))
                .orElseGet(() -> new NewBucket(context, settings));
    }
}
