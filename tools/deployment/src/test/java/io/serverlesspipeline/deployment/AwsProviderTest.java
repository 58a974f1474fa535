package io.serverlesspipeline.deployment;

import static org.assertj.core.api.Assertions.assertThatNoException;

import io.serverlesspipeline.deployment.configuration.AwsConfiguration;
import io.serverlesspipeline.deployment.resource.ServiceClients;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AwsProviderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aws:cloudwatch/eventRule:EventRule",
                "aws:cloudwatch/eventTarget:EventTarget",
                "aws:cloudwatch/logGroup:LogGroup",
                "aws:cloudwatch/metricAlarm:MetricAlarm",
                "aws:dynamodb/table:Table",
                "aws:iam/role:Role",
                "aws:iam/rolePolicy:RolePolicy",
                "aws:lambda/alias:Alias",
                "aws:lambda/eventSourceMapping:EventSourceMapping",
                "aws:lambda/function:Function",
                "aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig",
                "aws:lambda/functionRecursionConfig:FunctionRecursionConfig",
                "aws:lambda/permission:Permission",
                "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2",
                "aws:s3/bucketNotification:BucketNotification",
                "aws:s3/bucketOwnershipControls:BucketOwnershipControls",
                "aws:s3/bucketPolicy:BucketPolicy",
                "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
                "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2",
                "aws:s3/bucketV2:BucketV2",
                "aws:s3/bucketVersioningV2:BucketVersioningV2",
                "aws:sqs/queue:Queue",
                "aws:sqs/queuePolicy:QueuePolicy",
            })
    void supportsTheResourceTypesOfThePipeline(String type) {
        AwsConfiguration configuration =
                new AwsConfiguration("Pulumi.test.yaml", "us-east-1", "testing", "testing", true, Map.of());
        try (ServiceClients clients = new ServiceClients(configuration)) {
            assertThatNoException().isThrownBy(() -> AwsProvider.of(clients).check(type, Map.of()));
        }
    }
}
