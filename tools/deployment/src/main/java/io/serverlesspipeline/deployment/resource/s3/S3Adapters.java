package io.serverlesspipeline.deployment.resource.s3;

import io.serverlesspipeline.deployment.resource.PhysicalNames;
import io.serverlesspipeline.deployment.resource.ResourceAdapter;
import io.serverlesspipeline.deployment.resource.ServiceClients;
import java.util.List;

/** The adapters for Amazon S3 resource types. */
public final class S3Adapters {

    private S3Adapters() {}

    /**
     * Creates the adapters.
     *
     * @param clients the AWS clients
     * @param names the source of physical names
     * @return an adapter for each resource type
     */
    public static List<ResourceAdapter> all(ServiceClients clients, PhysicalNames names) {
        return List.of(
                new BucketAdapter(clients, names),
                new BucketCorsAdapter(clients),
                new BucketLifecycleAdapter(clients),
                new BucketLoggingAdapter(clients),
                new BucketNotificationAdapter(clients),
                new BucketOwnershipControlsAdapter(clients),
                new BucketPolicyAdapter(clients),
                new BucketPublicAccessBlockAdapter(clients),
                new BucketServerSideEncryptionAdapter(clients),
                new BucketVersioningAdapter(clients));
    }
}
