package io.serverlesspipeline.component.internal.notification;

import com.pulumi.core.Output;
import io.serverlesspipeline.component.internal.failure.FailureDestination;
import java.util.Optional;

/** The events of uploads: how the bucket sends them to their target. */
public interface UploadEvents {
    /** Returns the service that sends the events to their target. */
    EventSender sender();

    /** Returns the service that sends events to the failure queue if it can't send them to their target, if any. */
    Optional<EventSender> failureSender();

    /** Returns the ARN of the rule that selects the events, or an output without a value if there is no rule. */
    Output<String> ruleArn();

    /** Sends the events to their target. */
    void sendTo(UploadTarget target, FailureDestination failures);

    /** Returns the ARN that a notification of the user can name, or an output without a value if it can't name any. */
    Output<String> notificationTargetArn(UploadTarget target);
}
