package io.serverlesspipeline.deployment.resource.s3;

import io.serverlesspipeline.deployment.property.ResourceInputs;
import io.serverlesspipeline.deployment.resource.CreatedResource;
import io.serverlesspipeline.deployment.resource.ResourceAdapter;
import io.serverlesspipeline.deployment.resource.ServiceClients;
import java.util.Map;
import java.util.Set;

/** Creates {@code aws.s3.BucketPolicy}. */
final class BucketPolicyAdapter implements ResourceAdapter {

    private final ServiceClients clients;

    BucketPolicyAdapter(ServiceClients clients) {
        this.clients = clients;
    }

    @Override
    public String type() {
        return "aws:s3/bucketPolicy:BucketPolicy";
    }

    @Override
    public Set<String> knownInputs() {
        return Set.of("bucket", "policy");
    }

    @Override
    public CreatedResource create(String logicalName, ResourceInputs inputs) {
        String bucket = inputs.requiredString("bucket");
        String policy = inputs.requiredJson("policy");
        clients.s3().putBucketPolicy(request -> request.bucket(bucket).policy(policy));
        return new CreatedResource(bucket, Map.of("policy", policy));
    }
}
