package io.serverlesspipeline.deployment.resource.s3;

import io.serverlesspipeline.deployment.property.ResourceInputs;
import io.serverlesspipeline.deployment.resource.CreatedResource;
import io.serverlesspipeline.deployment.resource.ResourceAdapter;
import io.serverlesspipeline.deployment.resource.ServiceClients;
import java.util.Map;
import java.util.Set;

/** Creates {@code aws.s3.BucketVersioningV2}. */
final class BucketVersioningAdapter implements ResourceAdapter {

    /** The status of a bucket that has never had versioning; S3 doesn't accept it in a request. */
    private static final String DISABLED = "Disabled";

    private final ServiceClients clients;

    BucketVersioningAdapter(ServiceClients clients) {
        this.clients = clients;
    }

    @Override
    public String type() {
        return "aws:s3/bucketVersioningV2:BucketVersioningV2";
    }

    @Override
    public Set<String> knownInputs() {
        return Set.of("bucket", "versioningConfiguration.status");
    }

    @Override
    public CreatedResource create(String logicalName, ResourceInputs inputs) {
        String bucket = inputs.requiredString("bucket");
        String status = inputs.requiredBlock("versioningConfiguration").requiredString("status");
        if (!status.equals(DISABLED)) {
            clients.s3()
                    .putBucketVersioning(request ->
                            request.bucket(bucket).versioningConfiguration(versioning -> versioning.status(status)));
        }
        return new CreatedResource(bucket, Map.of());
    }
}
