package io.serverlesspipeline.local.pipeline;

import io.serverlesspipeline.deployment.resource.ServiceClients;
import io.serverlesspipeline.emulator.failure.LocalRunException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.FilterRule;
import software.amazon.awssdk.services.s3.model.GetBucketNotificationConfigurationResponse;
import software.amazon.awssdk.services.s3.model.NotificationConfigurationFilter;

/** Reads which keys a deployed pipeline processes. */
public final class UploadFilterReader {
    private UploadFilterReader() {}

    /**
     * Reads the filter of a pipeline.
     *
     * @throws LocalRunException if the bucket doesn't send events to the pipeline
     */
    public static UploadFilter read(ServiceClients clients, PipelineOutputs pipeline) {
        return read(clients.s3(), clients::events, pipeline);
    }

    static UploadFilter read(S3Client s3, Supplier<EventBridgeClient> events, PipelineOutputs pipeline) {
        GetBucketNotificationConfigurationResponse notification =
                s3.getBucketNotificationConfiguration(request -> request.bucket(pipeline.bucketName()));
        return pipeline.eventRuleArn().isEmpty()
                ? ofNotification(notification, pipeline)
                : ofRule(notification, events.get(), pipeline);
    }

    private static UploadFilter ofRule(
            GetBucketNotificationConfigurationResponse notification,
            EventBridgeClient events,
            PipelineOutputs pipeline) {
        if (notification.eventBridgeConfiguration() == null) {
            throw new LocalRunException(
                    "The bucket " + pipeline.bucketName() + " doesn't send its events to "
                            + "EventBridge, so uploads wouldn't be processed. Enable EventBridge in the bucket's notification.");
        }
        String rule = pipeline.eventRuleArn().substring(pipeline.eventRuleArn().lastIndexOf('/') + 1);
        return UploadFilter.ofRule(
                events.describeRule(request -> request.name(rule)).eventPattern());
    }

    private static UploadFilter ofNotification(
            GetBucketNotificationConfigurationResponse notification, PipelineOutputs pipeline) {
        List<UploadFilter.Entry> entries = Stream.concat(
                        notification.lambdaFunctionConfigurations().stream()
                                .filter(each -> each.lambdaFunctionArn().startsWith(pipeline.functionArn()))
                                .map(each -> entry(each.filter())),
                        notification.queueConfigurations().stream()
                                .filter(each -> each.queueArn().equals(pipeline.workQueueArn()))
                                .map(each -> entry(each.filter())))
                .toList();
        if (entries.isEmpty()) {
            throw new LocalRunException("The bucket " + pipeline.bucketName() + " doesn't notify the "
                    + (pipeline.workQueueArn().isEmpty()
                            ? "function " + pipeline.functionName()
                            : "work queue " + pipeline.workQueueArn())
                    + ", so uploads wouldn't be processed. Run ./pipeline up to start over.");
        }
        return new UploadFilter(entries);
    }

    private static UploadFilter.Entry entry(@Nullable NotificationConfigurationFilter filter) {
        List<FilterRule> rules = filter == null || filter.key() == null
                ? List.of()
                : filter.key().filterRules();
        return new UploadFilter.Entry(value(rules, "prefix"), value(rules, "suffix"));
    }

    private static String value(List<FilterRule> rules, String name) {
        return rules.stream()
                .filter(rule -> rule.nameAsString().equalsIgnoreCase(name))
                .map(FilterRule::value)
                .findFirst()
                .orElse("");
    }
}
