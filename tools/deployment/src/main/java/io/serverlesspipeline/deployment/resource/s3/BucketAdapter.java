package io.serverlesspipeline.deployment.resource.s3;

import io.serverlesspipeline.deployment.property.ResourceInputs;
import io.serverlesspipeline.deployment.resource.CreatedResource;
import io.serverlesspipeline.deployment.resource.PhysicalNames;
import io.serverlesspipeline.deployment.resource.ResourceAdapter;
import io.serverlesspipeline.deployment.resource.ServiceClients;
import io.serverlesspipeline.deployment.resource.Tags;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.Tag;

/** Creates {@code aws.s3.BucketV2}. */
final class BucketAdapter implements ResourceAdapter {

    private final ServiceClients clients;
    private final PhysicalNames names;

    BucketAdapter(ServiceClients clients, PhysicalNames names) {
        this.clients = clients;
        this.names = names;
    }

    @Override
    public String type() {
        return "aws:s3/bucketV2:BucketV2";
    }

    @Override
    public Set<String> knownInputs() {
        // forceDestroy affects only the bucket's deletion.
        return Set.of("bucket", "bucketPrefix", "forceDestroy", "objectLockEnabled", "tags");
    }

    @Override
    public Set<String> unavailableOutputs() {
        return Set.of(
                "accelerationStatus",
                "acl",
                "corsRules",
                "grants",
                "hostedZoneId",
                "lifecycleRules",
                "loggings",
                "objectLockConfiguration",
                "policy",
                "replicationConfigurations",
                "serverSideEncryptionConfigurations",
                "versionings",
                "websiteDomain",
                "websiteEndpoint",
                "websites");
    }

    @Override
    public CreatedResource create(String logicalName, ResourceInputs inputs) {
        String bucket = names.chooseBucket(logicalName, inputs);
        clients.s3().createBucket(createRequest(bucket, clients.region(), inputs));
        List<Tag> tags = Tags.list(
                inputs, (key, value) -> Tag.builder().key(key).value(value).build());
        if (!tags.isEmpty()) {
            clients.s3().putBucketTagging(request -> request.bucket(bucket).tagging(set -> set.tagSet(tags)));
        }
        return new CreatedResource(bucket, outputs(bucket, inputs));
    }

    private static CreateBucketRequest createRequest(String bucket, Region region, ResourceInputs inputs) {
        CreateBucketRequest.Builder request = CreateBucketRequest.builder()
                .bucket(bucket)
                .objectLockEnabledForBucket(inputs.bool("objectLockEnabled"));
        // S3 rejects us-east-1 as a location constraint; it is the region of a bucket without one.
        if (!region.equals(Region.US_EAST_1)) {
            request.createBucketConfiguration(location -> location.locationConstraint(region.id()));
        }
        return request.build();
    }

    private Map<String, Object> outputs(String bucket, ResourceInputs inputs) {
        String region = clients.region().id();
        Map<String, Object> outputs = new HashMap<>();
        outputs.put("bucket", bucket);
        outputs.put("arn", "arn:" + clients.partition().id() + ":s3:::" + bucket);
        outputs.put("bucketDomainName", bucket + ".s3.amazonaws.com");
        outputs.put("bucketRegionalDomainName", bucket + ".s3." + region + ".amazonaws.com");
        outputs.put("bucketPrefix", Objects.requireNonNullElse(inputs.string("bucketPrefix"), ""));
        outputs.put("objectLockEnabled", inputs.isTrue("objectLockEnabled"));
        outputs.put("region", region);
        outputs.put("requestPayer", "BucketOwner");
        outputs.put("tagsAll", inputs.stringMap("tags"));
        return outputs;
    }
}
