package io.serverlesspipeline.deployment.resource.s3;

import io.serverlesspipeline.deployment.property.ResourceInputs;
import io.serverlesspipeline.deployment.resource.CreatedResource;
import io.serverlesspipeline.deployment.resource.ResourceAdapter;
import io.serverlesspipeline.deployment.resource.ServiceClients;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionRule;

/** Creates {@code aws.s3.BucketServerSideEncryptionConfigurationV2}. */
final class BucketServerSideEncryptionAdapter implements ResourceAdapter {

    private final ServiceClients clients;

    BucketServerSideEncryptionAdapter(ServiceClients clients) {
        this.clients = clients;
    }

    @Override
    public String type() {
        return "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2";
    }

    @Override
    public Set<String> knownInputs() {
        return Set.of(
                "bucket",
                "rules.applyServerSideEncryptionByDefault.kmsMasterKeyId",
                "rules.applyServerSideEncryptionByDefault.sseAlgorithm",
                "rules.bucketKeyEnabled");
    }

    @Override
    public CreatedResource create(String logicalName, ResourceInputs inputs) {
        String bucket = inputs.requiredString("bucket");
        List<ServerSideEncryptionRule> rules = inputs.blocks("rules").stream()
                .map(BucketServerSideEncryptionAdapter::rule)
                .toList();
        clients.s3()
                .putBucketEncryption(
                        request -> request.bucket(bucket).serverSideEncryptionConfiguration(set -> set.rules(rules)));
        return new CreatedResource(bucket, Map.of());
    }

    private static ServerSideEncryptionRule rule(ResourceInputs inputs) {
        ServerSideEncryptionRule.Builder rule =
                ServerSideEncryptionRule.builder().bucketKeyEnabled(inputs.bool("bucketKeyEnabled"));
        ResourceInputs encryption = inputs.block("applyServerSideEncryptionByDefault");
        if (encryption != null) {
            rule.applyServerSideEncryptionByDefault(byDefault -> byDefault
                    .sseAlgorithm(encryption.requiredString("sseAlgorithm"))
                    .kmsMasterKeyID(encryption.string("kmsMasterKeyId")));
        }
        return rule.build();
    }
}
