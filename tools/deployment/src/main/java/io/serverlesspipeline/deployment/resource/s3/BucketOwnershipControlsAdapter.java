package io.serverlesspipeline.deployment.resource.s3;

import io.serverlesspipeline.deployment.property.ResourceInputs;
import io.serverlesspipeline.deployment.resource.CreatedResource;
import io.serverlesspipeline.deployment.resource.ResourceAdapter;
import io.serverlesspipeline.deployment.resource.ServiceClients;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.s3.model.OwnershipControlsRule;

/** Creates {@code aws.s3.BucketOwnershipControls}. */
final class BucketOwnershipControlsAdapter implements ResourceAdapter {

    private final ServiceClients clients;

    BucketOwnershipControlsAdapter(ServiceClients clients) {
        this.clients = clients;
    }

    @Override
    public String type() {
        return "aws:s3/bucketOwnershipControls:BucketOwnershipControls";
    }

    @Override
    public Set<String> knownInputs() {
        return Set.of("bucket", "rule.objectOwnership");
    }

    @Override
    public CreatedResource create(String logicalName, ResourceInputs inputs) {
        String bucket = inputs.requiredString("bucket");
        OwnershipControlsRule rule = OwnershipControlsRule.builder()
                .objectOwnership(inputs.requiredBlock("rule").requiredString("objectOwnership"))
                .build();
        clients.s3()
                .putBucketOwnershipControls(
                        request -> request.bucket(bucket).ownershipControls(controls -> controls.rules(rule)));
        return new CreatedResource(bucket, Map.of());
    }
}
