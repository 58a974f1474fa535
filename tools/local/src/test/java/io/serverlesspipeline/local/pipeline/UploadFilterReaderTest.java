package io.serverlesspipeline.local.pipeline;

import static io.serverlesspipeline.local.testing.PipelineFixture.PIPELINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.emulator.failure.LocalRunException;
import io.serverlesspipeline.local.testing.PipelineFixture;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.DescribeRuleRequest;
import software.amazon.awssdk.services.eventbridge.model.DescribeRuleResponse;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.FilterRule;
import software.amazon.awssdk.services.s3.model.GetBucketNotificationConfigurationRequest;
import software.amazon.awssdk.services.s3.model.GetBucketNotificationConfigurationResponse;
import software.amazon.awssdk.services.s3.model.LambdaFunctionConfiguration;
import software.amazon.awssdk.services.s3.model.QueueConfiguration;

final class UploadFilterReaderTest {
    private static final String QUEUE_ARN = "arn:aws:sqs:eu-west-1:000000000000:work";
    private static final String RULE_ARN = "arn:aws:events:eu-west-1:000000000000:rule/uploads-rule";

    @Test
    void acceptsTheKeysThatMatchTheNotification() {
        UploadFilter filter = read(
                bucketWith(notificationOf(PIPELINE.functionArn(), rule("Prefix", "in/"), rule("suffix", ".json"))),
                PIPELINE);

        assertThat(filter).isEqualTo(new UploadFilter(List.of(new UploadFilter.Entry("in/", ".json"))));
        assertThat(filter.accepts("in/a.json")).isTrue();
        assertThat(filter.accepts("a.json")).isFalse();
        assertThat(filter.accepts("in/a.csv")).isFalse();
    }

    @Test
    void acceptsTheKeysOfEachEntry() {
        UploadFilter filter = read(
                bucketWith(
                        notificationOf(
                                "arn:aws:lambda:eu-west-1:000000000000:function:other", rule("prefix", "other/")),
                        notificationOf(PIPELINE.functionArn(), rule("prefix", "in/")),
                        notificationOf(PIPELINE.functionArn(), rule("prefix", "new/"))),
                PIPELINE);

        assertThat(filter.firstPrefix()).isEqualTo("in/");
        assertThat(filter.accepts("in/a")).isTrue();
        assertThat(filter.accepts("new/a")).isTrue();
        assertThat(filter.accepts("other/a")).isFalse();
    }

    @Test
    void acceptsEveryKey_whenThereIsNoFilter() {
        S3Client s3 = bucketWith(LambdaFunctionConfiguration.builder()
                .lambdaFunctionArn(PIPELINE.functionArn())
                .build());

        assertThat(read(s3, PIPELINE).accepts("anything")).isTrue();
    }

    @Test
    void rejectsABucketThatDoesNotNotifyTheFunction() {
        S3Client s3 = bucketWith(notificationOf("arn:aws:lambda:eu-west-1:000000000000:function:other"));

        assertThatThrownBy(() -> read(s3, PIPELINE))
                .isInstanceOf(LocalRunException.class)
                .hasMessageContaining("doesn't notify the function store");
    }

    @Test
    void acceptsTheKeysOfTheWorkQueue() {
        S3Client s3 = bucketWith(GetBucketNotificationConfigurationResponse.builder()
                .queueConfigurations(QueueConfiguration.builder()
                        .queueArn(QUEUE_ARN)
                        .filter(filter -> filter.key(key -> key.filterRules(rule("prefix", "in/"))))
                        .build())
                .build());

        assertThat(read(s3, with("workQueueArn", QUEUE_ARN)).accepts("in/a")).isTrue();
        assertThatThrownBy(() -> read(s3, with("workQueueArn", QUEUE_ARN + "-other")))
                .hasMessageContaining("doesn't notify the work queue " + QUEUE_ARN + "-other");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"prefix\":\"in/\"},{\"prefix\":\"new/\"} | in/a,new/b | other/a",
                "{\"suffix\":\".csv\"} | a.csv | a.json",
                "{\"wildcard\":\"in/*.csv\"} | in/a.csv,in/b/c.csv | in/a.json,a.csv"
            })
    void acceptsTheKeysOfTheRule(String conditions, String accepted, String rejected) {
        UploadFilter filter = read(
                bucketWith(GetBucketNotificationConfigurationResponse.builder()
                        .eventBridgeConfiguration(enabled -> {})
                        .build()),
                with("eventRuleArn", RULE_ARN),
                "{\"detail\":{\"object\":{\"key\":[" + conditions + "]}}}");

        assertThat(accepted.split(",")).allMatch(filter::accepts);
        assertThat(rejected.split(",")).noneMatch(filter::accepts);
    }

    @Test
    void rejectsABucketThatSendsNoEventsToTheRule() {
        assertThatThrownBy(() -> read(
                        bucketWith(GetBucketNotificationConfigurationResponse.builder()
                                .build()),
                        with("eventRuleArn", RULE_ARN)))
                .isInstanceOf(LocalRunException.class)
                .hasMessageContaining("doesn't send its events to EventBridge");
    }

    private static UploadFilter read(S3Client s3, PipelineOutputs pipeline) {
        return read(s3, pipeline, "{}");
    }

    private static UploadFilter read(S3Client s3, PipelineOutputs pipeline, String eventPattern) {
        return UploadFilterReader.read(
                s3,
                () -> new EventBridgeClient() {
                    @Override
                    public DescribeRuleResponse describeRule(Consumer<DescribeRuleRequest.Builder> request) {
                        DescribeRuleRequest.Builder builder = DescribeRuleRequest.builder();
                        request.accept(builder);
                        assertThat(builder.build().name()).isEqualTo("uploads-rule");
                        return DescribeRuleResponse.builder()
                                .eventPattern(eventPattern)
                                .build();
                    }

                    @Override
                    public String serviceName() {
                        return SERVICE_NAME;
                    }

                    @Override
                    public void close() {}
                },
                pipeline);
    }

    private static PipelineOutputs with(String output, String value) {
        Map<String, String> outputs = new HashMap<>(PipelineFixture.STACK_OUTPUTS);
        outputs.put(output, value);
        return PipelineOutputs.of(outputs);
    }

    private static FilterRule rule(String name, String value) {
        return FilterRule.builder().name(name).value(value).build();
    }

    private static LambdaFunctionConfiguration notificationOf(String function, FilterRule... rules) {
        return LambdaFunctionConfiguration.builder()
                .lambdaFunctionArn(function)
                .filter(filter -> filter.key(key -> key.filterRules(rules)))
                .build();
    }

    private static S3Client bucketWith(LambdaFunctionConfiguration... notifications) {
        return bucketWith(GetBucketNotificationConfigurationResponse.builder()
                .lambdaFunctionConfigurations(notifications)
                .build());
    }

    private static S3Client bucketWith(GetBucketNotificationConfigurationResponse notification) {
        return new S3Client() {
            @Override
            public GetBucketNotificationConfigurationResponse getBucketNotificationConfiguration(
                    Consumer<GetBucketNotificationConfigurationRequest.Builder> request) {
                return notification;
            }

            @Override
            public String serviceName() {
                return SERVICE_NAME;
            }

            @Override
            public void close() {}
        };
    }
}
