package io.serverlesspipeline.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.test.PulumiTest;
import io.serverlesspipeline.component.CorsRuleArgs;
import io.serverlesspipeline.component.LifecycleRuleArgs;
import io.serverlesspipeline.component.LifecycleTransitionArgs;
import io.serverlesspipeline.component.ServerlessPipelineArgs;
import io.serverlesspipeline.component.TableCapacityArgs;
import io.serverlesspipeline.component.TableIndexArgs;
import io.serverlesspipeline.component.WorkQueueArgs;
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

    @Test
    void readsTheWorkQueue() {
        ServerlessPipelineArgs args = configured(Map.of("workQueue", """
                {"maximumConcurrency": 20, "batchSize": 10, "splitSize": 128, "maximumReceives": 3}"""));

        assertThat(args.workQueue().orElseThrow())
                .usingRecursiveComparison()
                .isEqualTo(WorkQueueArgs.builder()
                        .maximumConcurrency(20)
                        .batchSize(10)
                        .splitSize(128)
                        .maximumReceives(3)
                        .build());
    }

    @Test
    void readsAWorkQueueWithoutArguments() {
        assertThat(configured(Map.of("workQueue", "{}")).workQueue()).isPresent();
    }

    @Test
    void readsTheTable() {
        ServerlessPipelineArgs args = configured(Map.of(
                "pointInTimeRecovery", "false",
                "tableClass", "STANDARD",
                "streamViewType", "KEYS_ONLY",
                "maximumReadRequestUnits", "100",
                "maximumWriteRequestUnits", "50",
                "indexes", """
                        [{"name": "byTotal", "partitionKey": "userId", "partitionKeyType": "S", "sortKey": "total",
                          "sortKeyType": "N", "projection": "INCLUDE", "nonKeyAttributes": ["status"]}]"""));

        assertThat(args.pointInTimeRecovery()).contains(false);
        assertThat(args.tableClass()).contains("STANDARD");
        assertThat(args.streamViewType()).contains("KEYS_ONLY");
        assertThat(args.maximumReadRequestUnits()).contains(100);
        assertThat(args.maximumWriteRequestUnits()).contains(50);
        assertThat(args.indexes().orElseThrow())
                .usingRecursiveComparison()
                .isEqualTo(List.of(TableIndexArgs.builder()
                        .name("byTotal")
                        .partitionKey("userId")
                        .partitionKeyType("S")
                        .sortKey("total")
                        .sortKeyType("N")
                        .projection("INCLUDE")
                        .nonKeyAttributes("status")
                        .build()));
    }

    @Test
    void readsProvisionedCapacity() {
        ServerlessPipelineArgs args = configured(Map.of(
                "readCapacity", "{\"minimum\": 5, \"maximum\": 50, \"targetUtilization\": 60}",
                "writeCapacity", "{\"minimum\": 10}"));

        assertThat(args.readCapacity().orElseThrow())
                .usingRecursiveComparison()
                .isEqualTo(TableCapacityArgs.builder()
                        .minimum(5)
                        .maximum(50)
                        .targetUtilization(60)
                        .build());
        assertThat(args.writeCapacity().orElseThrow())
                .usingRecursiveComparison()
                .isEqualTo(TableCapacityArgs.builder().minimum(10).build());
    }

    @Test
    void readsTheNameOfATableThatIsThereAlready() {
        assertThat(configured(Map.of("existingTableName", "items"))
                        .existingTableName()
                        .map(PulumiTest::extractValue))
                .contains("items");
    }

    private static LifecycleTransitionArgs transition(int days, String storageClass) {
        return LifecycleTransitionArgs.builder()
                .days(days)
                .storageClass(storageClass)
                .build();
    }

    /** Returns the arguments as they are read; whether the component takes them is another matter. */
    private static ServerlessPipelineArgs configured(Map<String, String> values) {
        ConfigurationValues configuration = new ConfigurationValues("serverless-pipeline", values, Set.of());
        return PipelineConfiguration.bind(configuration, Path.of("")).arguments();
    }
}
