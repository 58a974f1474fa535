package io.serverlesspipeline.deployment.resource.s3;

import io.serverlesspipeline.deployment.property.ResourceInputs;
import io.serverlesspipeline.deployment.resource.CreatedResource;
import io.serverlesspipeline.deployment.resource.ResourceAdapter;
import io.serverlesspipeline.deployment.resource.ServiceClients;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.s3.model.LifecycleRule;

/** Creates {@code aws.s3.BucketLifecycleConfigurationV2}. */
final class BucketLifecycleAdapter implements ResourceAdapter {

    private final ServiceClients clients;

    BucketLifecycleAdapter(ServiceClients clients) {
        this.clients = clients;
    }

    @Override
    public String type() {
        return "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2";
    }

    @Override
    public Set<String> knownInputs() {
        return Set.of(
                "bucket",
                "rules.abortIncompleteMultipartUpload.daysAfterInitiation",
                "rules.expiration.date",
                "rules.expiration.days",
                "rules.expiration.expiredObjectDeleteMarker",
                "rules.filter.prefix",
                "rules.id",
                "rules.noncurrentVersionExpiration.newerNoncurrentVersions",
                "rules.noncurrentVersionExpiration.noncurrentDays",
                "rules.noncurrentVersionTransitions.newerNoncurrentVersions",
                "rules.noncurrentVersionTransitions.noncurrentDays",
                "rules.noncurrentVersionTransitions.storageClass",
                "rules.status",
                "rules.transitions.date",
                "rules.transitions.days",
                "rules.transitions.storageClass");
    }

    @Override
    public Set<String> unavailableOutputs() {
        return Set.of("expectedBucketOwner", "transitionDefaultMinimumObjectSize");
    }

    @Override
    public CreatedResource create(String logicalName, ResourceInputs inputs) {
        String bucket = inputs.requiredString("bucket");
        List<LifecycleRule> rules =
                inputs.blocks("rules").stream().map(LifecycleRules::rule).toList();
        clients.s3()
                .putBucketLifecycleConfiguration(request ->
                        request.bucket(bucket).lifecycleConfiguration(configuration -> configuration.rules(rules)));
        return new CreatedResource(bucket, Map.of());
    }
}
