package io.serverlesspipeline.component.internal.notification;

import com.pulumi.aws.s3.BucketNotificationArgs;
import com.pulumi.aws.s3.inputs.BucketNotificationQueueArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResource;
import io.serverlesspipeline.component.internal.queue.WorkQueue;
import java.util.List;

/**
 * The work queue as the target: its policy lets the service that sends the events send them.
 *
 * @param queue the work queue
 */
public record QueueTarget(WorkQueue queue) implements UploadTarget {
    @Override
    public Output<String> arn() {
        return queue.arn();
    }

    @Override
    public CustomResource access() {
        return queue.policy();
    }

    @Override
    public void addTo(BucketNotificationArgs.Builder notification, List<KeyFilter> filters, List<String> events) {
        notification.queues(
                filters.stream().map(filter -> entry(filter, events)).toList());
    }

    private BucketNotificationQueueArgs entry(KeyFilter filter, List<String> events) {
        BucketNotificationQueueArgs.Builder entry = BucketNotificationQueueArgs.builder()
                .id(filter.id())
                .queueArn(arn())
                .events(events);
        filter.prefix().ifPresent(entry::filterPrefix);
        filter.suffix().ifPresent(entry::filterSuffix);
        return entry.build();
    }
}
