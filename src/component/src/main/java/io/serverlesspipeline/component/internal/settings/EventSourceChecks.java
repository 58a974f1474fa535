package io.serverlesspipeline.component.internal.settings;

import io.serverlesspipeline.component.ServerlessPipelineArgs;
import io.serverlesspipeline.component.internal.check.ArgumentChecks;
import io.serverlesspipeline.component.internal.notification.NotificationSettings;
import java.util.Map;

/** Rejects arguments that don't fit the way on which the events of uploads come to the function. */
final class EventSourceChecks {
    private EventSourceChecks() {}

    static void check(ServerlessPipelineArgs args, NotificationSettings notification, ArgumentChecks checks) {
        if (notification.eventBridge()) {
            checks.rejectWith(
                    "eventSource",
                    Map.of("failureDestinationArn", args.failureDestinationArn()),
                    "EventBridge sends events that it can't deliver to the pipeline's own failure queue");
            if (!notification.managed()) {
                checks.reject(
                        "manageNotification",
                        false,
                        "remove it, because eventBridge adds no target to the bucket's notification. An existing bucket"
                                + " only needs a notification with eventbridge set to true, which you create yourself");
            }
        }
    }
}
