package io.serverlesspipeline.component.internal.notification;

import com.pulumi.aws.s3.BucketNotification;
import com.pulumi.aws.s3.BucketNotificationArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import io.serverlesspipeline.component.internal.bucket.UploadBucket;
import io.serverlesspipeline.component.internal.failure.FailureDestination;
import io.serverlesspipeline.component.internal.resource.ResourceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Events that S3 sends to their target, as the bucket's notification says.
 *
 * @param account the ID of the account that the bucket is in
 */
record BucketEvents(ResourceContext context, NotificationSettings settings, UploadBucket bucket, Output<String> account)
        implements UploadEvents {
    @Override
    public EventSender sender() {
        return EventSender.of(bucket, account);
    }

    @Override
    public Optional<EventSender> failureSender() {
        return Optional.empty();
    }

    @Override
    public Output<String> ruleArn() {
        return Output.ofNullable(null);
    }

    /** Creates the notification if the pipeline manages it. S3 tests the target's access when it is set. */
    @Override
    public void sendTo(UploadTarget target, FailureDestination failures) {
        if (settings.managed()) {
            BucketNotificationArgs.Builder args =
                    BucketNotificationArgs.builder().bucket(bucket.name());
            target.addTo(args, KeyFilter.of(context.pipeline(), settings), settings.events());
            List<Resource> dependencies = new ArrayList<>(List.of(target.access()));
            bucket.versioning().ifPresent(dependencies::add);
            new BucketNotification(
                    context.name("notification"),
                    args.build(),
                    context.options().dependsOn(dependencies).build());
        }
    }

    /** Returns an ARN that is known once S3 has access, so a notification that uses it waits for that. */
    @Override
    public Output<String> notificationTargetArn(UploadTarget target) {
        return Output.tuple(target.arn(), target.access().id()).applyValue(known -> known.t1);
    }
}
