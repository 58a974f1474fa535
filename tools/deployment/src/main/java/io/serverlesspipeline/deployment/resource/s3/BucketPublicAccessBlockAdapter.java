package io.serverlesspipeline.deployment.resource.s3;

import io.serverlesspipeline.deployment.property.ResourceInputs;
import io.serverlesspipeline.deployment.resource.CreatedResource;
import io.serverlesspipeline.deployment.resource.ResourceAdapter;
import io.serverlesspipeline.deployment.resource.ServiceClients;
import java.util.Map;
import java.util.Set;

/** Creates {@code aws.s3.BucketPublicAccessBlock}. */
final class BucketPublicAccessBlockAdapter implements ResourceAdapter {

    private final ServiceClients clients;

    BucketPublicAccessBlockAdapter(ServiceClients clients) {
        this.clients = clients;
    }

    @Override
    public String type() {
        return "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock";
    }

    @Override
    public Set<String> knownInputs() {
        return Set.of("bucket", "blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets");
    }

    @Override
    public CreatedResource create(String logicalName, ResourceInputs inputs) {
        String bucket = inputs.requiredString("bucket");
        clients.s3()
                .putPublicAccessBlock(request -> request.bucket(bucket)
                        .publicAccessBlockConfiguration(block -> block.blockPublicAcls(inputs.isTrue("blockPublicAcls"))
                                .blockPublicPolicy(inputs.isTrue("blockPublicPolicy"))
                                .ignorePublicAcls(inputs.isTrue("ignorePublicAcls"))
                                .restrictPublicBuckets(inputs.isTrue("restrictPublicBuckets"))));
        return new CreatedResource(bucket, Map.of());
    }
}
