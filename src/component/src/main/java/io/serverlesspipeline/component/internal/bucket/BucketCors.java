package io.serverlesspipeline.component.internal.bucket;

import com.pulumi.aws.s3.BucketCorsConfigurationV2;
import com.pulumi.aws.s3.BucketCorsConfigurationV2Args;
import com.pulumi.aws.s3.inputs.BucketCorsConfigurationV2CorsRuleArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import io.serverlesspipeline.component.CorsRuleArgs;
import java.util.List;

/** The bucket's CORS configuration: which pages may use the bucket from a browser. */
final class BucketCors {
    private BucketCors() {}

    static void create(String name, Output<String> bucket, List<CorsRuleArgs> rules, CustomResourceOptions options) {
        new BucketCorsConfigurationV2(
                name,
                BucketCorsConfigurationV2Args.builder()
                        .bucket(bucket)
                        .corsRules(rules.stream().map(BucketCors::rule).toList())
                        .build(),
                options);
    }

    private static BucketCorsConfigurationV2CorsRuleArgs rule(CorsRuleArgs rule) {
        BucketCorsConfigurationV2CorsRuleArgs.Builder args = BucketCorsConfigurationV2CorsRuleArgs.builder()
                .allowedOrigins(rule.allowedOrigins())
                .allowedMethods(rule.allowedMethods());
        rule.allowedHeaders().ifPresent(args::allowedHeaders);
        rule.exposeHeaders().ifPresent(args::exposeHeaders);
        rule.maxAgeSeconds().ifPresent(args::maxAgeSeconds);
        return args.build();
    }
}
