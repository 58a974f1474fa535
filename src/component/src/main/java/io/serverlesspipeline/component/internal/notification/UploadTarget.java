package io.serverlesspipeline.component.internal.notification;

import com.pulumi.aws.s3.BucketNotificationArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResource;
import java.util.List;

/** The target of the events of uploads. */
public interface UploadTarget {
    Output<String> arn();

    /** Returns the resource that lets the sender of the events send them to the target. */
    CustomResource access();

    /** Adds an entry for the target to a bucket's notification for each filter. */
    void addTo(BucketNotificationArgs.Builder notification, List<KeyFilter> filters, List<String> events);
}
