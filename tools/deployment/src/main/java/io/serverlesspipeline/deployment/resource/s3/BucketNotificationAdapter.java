package io.serverlesspipeline.deployment.resource.s3;

import io.serverlesspipeline.deployment.property.ResourceInputs;
import io.serverlesspipeline.deployment.resource.CreatedResource;
import io.serverlesspipeline.deployment.resource.ResourceAdapter;
import io.serverlesspipeline.deployment.resource.ServiceClients;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.EventBridgeConfiguration;
import software.amazon.awssdk.services.s3.model.FilterRule;
import software.amazon.awssdk.services.s3.model.LambdaFunctionConfiguration;
import software.amazon.awssdk.services.s3.model.NotificationConfiguration;
import software.amazon.awssdk.services.s3.model.NotificationConfigurationFilter;
import software.amazon.awssdk.services.s3.model.QueueConfiguration;

/** Creates {@code aws.s3.BucketNotification} with Lambda functions, queues, and Amazon EventBridge as targets. */
final class BucketNotificationAdapter implements ResourceAdapter {

    private final ServiceClients clients;

    BucketNotificationAdapter(ServiceClients clients) {
        this.clients = clients;
    }

    @Override
    public String type() {
        return "aws:s3/bucketNotification:BucketNotification";
    }

    @Override
    public Set<String> knownInputs() {
        return Set.of(
                "bucket",
                "eventbridge",
                "lambdaFunctions.events",
                "lambdaFunctions.filterPrefix",
                "lambdaFunctions.filterSuffix",
                "lambdaFunctions.id",
                "lambdaFunctions.lambdaFunctionArn",
                "queues.events",
                "queues.filterPrefix",
                "queues.filterSuffix",
                "queues.id",
                "queues.queueArn");
    }

    @Override
    public CreatedResource create(String logicalName, ResourceInputs inputs) {
        String bucket = inputs.requiredString("bucket");
        clients.s3()
                .putBucketNotificationConfiguration(
                        request -> request.bucket(bucket).notificationConfiguration(configuration(inputs)));
        return new CreatedResource(bucket, Map.of());
    }

    private static NotificationConfiguration configuration(ResourceInputs inputs) {
        NotificationConfiguration.Builder configuration = NotificationConfiguration.builder()
                .lambdaFunctionConfigurations(inputs.blocks("lambdaFunctions").stream()
                        .map(BucketNotificationAdapter::lambdaFunction)
                        .toList())
                .queueConfigurations(inputs.blocks("queues").stream()
                        .map(BucketNotificationAdapter::queue)
                        .toList());
        if (inputs.isTrue("eventbridge")) {
            configuration.eventBridgeConfiguration(
                    EventBridgeConfiguration.builder().build());
        }
        return configuration.build();
    }

    private static LambdaFunctionConfiguration lambdaFunction(ResourceInputs inputs) {
        return LambdaFunctionConfiguration.builder()
                .id(inputs.string("id"))
                .lambdaFunctionArn(inputs.requiredString("lambdaFunctionArn"))
                .eventsWithStrings(inputs.strings("events"))
                .filter(filter(inputs))
                .build();
    }

    private static QueueConfiguration queue(ResourceInputs inputs) {
        return QueueConfiguration.builder()
                .id(inputs.string("id"))
                .queueArn(inputs.requiredString("queueArn"))
                .eventsWithStrings(inputs.strings("events"))
                .filter(filter(inputs))
                .build();
    }

    private static @Nullable NotificationConfigurationFilter filter(ResourceInputs inputs) {
        List<FilterRule> rules = new ArrayList<>();
        addFilterRule(rules, "prefix", inputs.string("filterPrefix"));
        addFilterRule(rules, "suffix", inputs.string("filterSuffix"));
        return rules.isEmpty()
                ? null
                : NotificationConfigurationFilter.builder()
                        .key(key -> key.filterRules(rules))
                        .build();
    }

    /** Decodes the value, because S3 compares filters in URL-encoded form and the emulator compares them literally. */
    private static void addFilterRule(List<FilterRule> rules, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            rules.add(FilterRule.builder()
                    .name(name)
                    .value(URLDecoder.decode(value, StandardCharsets.UTF_8))
                    .build());
        }
    }
}
