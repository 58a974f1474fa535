package io.serverlesspipeline.local.pipeline;

import static io.serverlesspipeline.local.testing.PipelineFixture.PIPELINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.emulator.failure.LocalRunException;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.FilterRule;
import software.amazon.awssdk.services.s3.model.GetBucketNotificationConfigurationRequest;
import software.amazon.awssdk.services.s3.model.GetBucketNotificationConfigurationResponse;
import software.amazon.awssdk.services.s3.model.LambdaFunctionConfiguration;

final class UploadFilterTest {
    @Test
    void acceptsTheKeysThatMatchTheNotification() {
        UploadFilter filter = UploadFilter.of(
                bucketWith(notificationOf(PIPELINE.functionArn(), rule("Prefix", "in/"), rule("suffix", ".json"))),
                PIPELINE);

        assertThat(filter).isEqualTo(new UploadFilter(List.of(new UploadFilter.Entry("in/", ".json"))));
        assertThat(filter.accepts("in/a.json")).isTrue();
        assertThat(filter.accepts("a.json")).isFalse();
        assertThat(filter.accepts("in/a.csv")).isFalse();
    }

    @Test
    void acceptsTheKeysOfEachEntry() {
        UploadFilter filter = UploadFilter.of(
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

        assertThat(UploadFilter.of(s3, PIPELINE).accepts("anything")).isTrue();
    }

    @Test
    void rejectsABucketThatDoesNotNotifyTheFunction() {
        S3Client s3 = bucketWith(notificationOf("arn:aws:lambda:eu-west-1:000000000000:function:other"));

        assertThatThrownBy(() -> UploadFilter.of(s3, PIPELINE))
                .isInstanceOf(LocalRunException.class)
                .hasMessageContaining("doesn't notify the function store");
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
        return new S3Client() {
            @Override
            public GetBucketNotificationConfigurationResponse getBucketNotificationConfiguration(
                    Consumer<GetBucketNotificationConfigurationRequest.Builder> request) {
                return GetBucketNotificationConfigurationResponse.builder()
                        .lambdaFunctionConfigurations(notifications)
                        .build();
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
