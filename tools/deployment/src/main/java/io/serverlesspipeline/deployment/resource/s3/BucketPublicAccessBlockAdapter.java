package io.serverlesspipeline.deployment.resource.s3;

import io.serverlesspipeline.deployment.property.Inputs;
import io.serverlesspipeline.deployment.resource.AwsClients;
import io.serverlesspipeline.deployment.resource.CreatedResource;
import io.serverlesspipeline.deployment.resource.ResourceAdapter;
import java.util.Map;
import java.util.Set;

/** Creates {@code aws.s3.BucketPublicAccessBlock}. */
final class BucketPublicAccessBlockAdapter implements ResourceAdapter {

    private final AwsClients clients;

    BucketPublicAccessBlockAdapter(AwsClients clients) {
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
    public CreatedResource create(String logicalName, Inputs inputs) {
        String bucket = inputs.requiredText("bucket");
        clients.s3()
                .putPublicAccessBlock(request -> request.bucket(bucket)
                        .publicAccessBlockConfiguration(block -> block.blockPublicAcls(inputs.isOn("blockPublicAcls"))
                                .blockPublicPolicy(inputs.isOn("blockPublicPolicy"))
                                .ignorePublicAcls(inputs.isOn("ignorePublicAcls"))
                                .restrictPublicBuckets(inputs.isOn("restrictPublicBuckets"))));
        return new CreatedResource(bucket, Map.of());
    }
}
