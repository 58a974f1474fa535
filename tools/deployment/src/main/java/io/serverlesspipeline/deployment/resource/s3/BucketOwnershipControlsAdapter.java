package io.serverlesspipeline.deployment.resource.s3;

import io.serverlesspipeline.deployment.property.Inputs;
import io.serverlesspipeline.deployment.resource.AwsClients;
import io.serverlesspipeline.deployment.resource.CreatedResource;
import io.serverlesspipeline.deployment.resource.ResourceAdapter;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.s3.model.OwnershipControlsRule;

/** Creates {@code aws.s3.BucketOwnershipControls}. */
final class BucketOwnershipControlsAdapter implements ResourceAdapter {

    private final AwsClients clients;

    BucketOwnershipControlsAdapter(AwsClients clients) {
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
    public CreatedResource create(String logicalName, Inputs inputs) {
        String bucket = inputs.requiredText("bucket");
        OwnershipControlsRule rule = OwnershipControlsRule.builder()
                .objectOwnership(inputs.requiredBlock("rule").requiredText("objectOwnership"))
                .build();
        clients.s3()
                .putBucketOwnershipControls(
                        request -> request.bucket(bucket).ownershipControls(controls -> controls.rules(rule)));
        return new CreatedResource(bucket, Map.of());
    }
}
