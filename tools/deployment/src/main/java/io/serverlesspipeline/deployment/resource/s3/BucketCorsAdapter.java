package io.serverlesspipeline.deployment.resource.s3;

import io.serverlesspipeline.deployment.property.Inputs;
import io.serverlesspipeline.deployment.resource.AwsClients;
import io.serverlesspipeline.deployment.resource.CreatedResource;
import io.serverlesspipeline.deployment.resource.ResourceAdapter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.s3.model.CORSRule;

/** Creates {@code aws.s3.BucketCorsConfigurationV2}. */
final class BucketCorsAdapter implements ResourceAdapter {

    private final AwsClients clients;

    BucketCorsAdapter(AwsClients clients) {
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
    public CreatedResource create(String logicalName, Inputs inputs) {
        String bucket = inputs.requiredText("bucket");
        List<CORSRule> rules =
                inputs.blocks("corsRules").stream().map(BucketCorsAdapter::rule).toList();
        clients.s3().putBucketCors(request -> request.bucket(bucket).corsConfiguration(cors -> cors.corsRules(rules)));
        return new CreatedResource(bucket, Map.of());
    }

    private static CORSRule rule(Inputs inputs) {
        return CORSRule.builder()
                .id(inputs.text("id"))
                .allowedHeaders(inputs.texts("allowedHeaders"))
                .allowedMethods(inputs.texts("allowedMethods"))
                .allowedOrigins(inputs.texts("allowedOrigins"))
                .exposeHeaders(inputs.texts("exposeHeaders"))
                .maxAgeSeconds(inputs.integer("maxAgeSeconds"))
                .build();
    }
}
