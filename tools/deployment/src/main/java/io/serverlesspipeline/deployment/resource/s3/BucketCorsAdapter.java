package io.serverlesspipeline.deployment.resource.s3;

import io.serverlesspipeline.deployment.property.ResourceInputs;
import io.serverlesspipeline.deployment.resource.CreatedResource;
import io.serverlesspipeline.deployment.resource.ResourceAdapter;
import io.serverlesspipeline.deployment.resource.ServiceClients;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.s3.model.CORSRule;

/** Creates {@code aws.s3.BucketCorsConfigurationV2}. */
final class BucketCorsAdapter implements ResourceAdapter {

    private final ServiceClients clients;

    BucketCorsAdapter(ServiceClients clients) {
        this.clients = clients;
    }

    @Override
    public String type() {
        return "aws:s3/bucketCorsConfigurationV2:BucketCorsConfigurationV2";
    }

    @Override
    public Set<String> knownInputs() {
        return Set.of(
                "bucket",
                "corsRules.allowedHeaders",
                "corsRules.allowedMethods",
                "corsRules.allowedOrigins",
                "corsRules.exposeHeaders",
                "corsRules.id",
                "corsRules.maxAgeSeconds");
    }

    @Override
    public CreatedResource create(String logicalName, ResourceInputs inputs) {
        String bucket = inputs.requiredString("bucket");
        List<CORSRule> rules =
                inputs.blocks("corsRules").stream().map(BucketCorsAdapter::rule).toList();
        clients.s3().putBucketCors(request -> request.bucket(bucket).corsConfiguration(cors -> cors.corsRules(rules)));
        return new CreatedResource(bucket, Map.of());
    }

    private static CORSRule rule(ResourceInputs inputs) {
        return CORSRule.builder()
                .id(inputs.string("id"))
                .allowedHeaders(inputs.strings("allowedHeaders"))
                .allowedMethods(inputs.strings("allowedMethods"))
                .allowedOrigins(inputs.strings("allowedOrigins"))
                .exposeHeaders(inputs.strings("exposeHeaders"))
                .maxAgeSeconds(inputs.integer("maxAgeSeconds"))
                .build();
    }
}
