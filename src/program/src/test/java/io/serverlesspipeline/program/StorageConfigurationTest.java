package io.serverlesspipeline.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.test.PulumiTest;
import io.serverlesspipeline.component.CorsRuleArgs;
import io.serverlesspipeline.component.LifecycleRuleArgs;
import io.serverlesspipeline.component.LifecycleTransitionArgs;
import io.serverlesspipeline.component.ServerlessPipelineArgs;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The configuration of bucket and table, of which much is structured. */
final class StorageConfigurationTest {
    @Test
    void readsTheLifecycleOfTheBucket() {
        ServerlessPipelineArgs args = configured(Map.of("lifecycleRules", """
                [{"keyPrefix": "in/", "expirationDays": 365, "transitions": [{"days": "30", "storageClass": "GLACIER"}]},
                 {"noncurrentVersionExpirationDays": 60, "newerNoncurrentVersions": 2,
                  "noncurrentVersionTransitions": [{"days": 30, "storageClass": "GLACIER_IR"}]},
                 {"transitions": [{}]}]"""));

        assertThat(args.lifecycleRules().orElseThrow())
                .usingRecursiveComparison()
                .isEqualTo(List.of(
                        LifecycleRuleArgs.builder()
                                .keyPrefix("in/")
                                .expirationDays(365)
                                .transitions(List.of(transition(30, "GLACIER")))
                                .build(),
                        LifecycleRuleArgs.builder()
                                .noncurrentVersionExpirationDays(60)
                                .newerNoncurrentVersions(2)
                                .noncurrentVersionTransitions(List.of(transition(30, "GLACIER_IR")))
                                .build(),
                        LifecycleRuleArgs.builder()
                                .transitions(List.of(transition(0, "")))
                                .build()));
    }

    @Test
    void readsWhoMayUseTheBucketFromABrowser() {
        ServerlessPipelineArgs args = configured(Map.of("corsRules", """
                [{"allowedOrigins": ["https://example.com"], "allowedMethods": ["PUT"], "allowedHeaders": ["*"],
                  "exposeHeaders": ["ETag"], "maxAgeSeconds": 3600}, {}]"""));

        assertThat(args.corsRules().orElseThrow())
                .usingRecursiveComparison()
                .isEqualTo(List.of(
                        CorsRuleArgs.builder()
                                .allowedOrigins("https://example.com")
                                .allowedMethods("PUT")
                                .allowedHeaders("*")
                                .exposeHeaders("ETag")
                                .maxAgeSeconds(3600)
                                .build(),
                        CorsRuleArgs.builder()
                                .allowedOrigins(List.of())
                                .allowedMethods(List.of())
                                .build()));
    }

    @Test
    void readsWhereRequestsAreLogged() {
        ServerlessPipelineArgs args = configured(Map.of("accessLogBucketName", "logs", "accessLogPrefix", "uploads/"));

        assertThat(args.accessLogBucketName().map(PulumiTest::extractValue)).contains("logs");
        assertThat(args.accessLogPrefix()).contains("uploads/");
    }

    private static LifecycleTransitionArgs transition(int days, String storageClass) {
        return LifecycleTransitionArgs.builder()
                .days(days)
                .storageClass(storageClass)
                .build();
    }

    private static ServerlessPipelineArgs configured(Map<String, String> values) {
        return new PipelineConfiguration(new StackConfiguration("serverless-pipeline", values, Set.of()), Path.of(""))
                .arguments();
    }
}
