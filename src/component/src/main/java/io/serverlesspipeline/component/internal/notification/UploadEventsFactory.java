package io.serverlesspipeline.component.internal.notification;

import com.pulumi.core.Output;
import io.serverlesspipeline.component.internal.bucket.UploadBucket;
import io.serverlesspipeline.component.internal.resource.ResourceContext;

/** Decides who sends the events of uploads, as the settings say. */
public final class UploadEventsFactory {
    private UploadEventsFactory() {}

    /**
     * Returns the events of a bucket.
     *
     * @param account the ID of the account that the bucket is in
     */
    public static UploadEvents create(
            ResourceContext context, NotificationSettings settings, UploadBucket bucket, Output<String> account) {
        return settings.eventBridge()
                ? new RuleEvents(context, settings, bucket)
                : new BucketEvents(context, settings, bucket, account);
    }
}
