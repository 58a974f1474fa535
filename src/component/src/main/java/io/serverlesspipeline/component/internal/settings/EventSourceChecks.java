package io.serverlesspipeline.component.internal.settings;

import io.serverlesspipeline.component.AlarmArgs;
import io.serverlesspipeline.component.ServerlessPipelineArgs;
import io.serverlesspipeline.component.WorkQueueArgs;
import io.serverlesspipeline.component.internal.check.ArgumentChecks;
import io.serverlesspipeline.component.internal.notification.NotificationSettings;
import io.serverlesspipeline.component.internal.queue.WorkQueueSettings;
import java.util.Map;
import java.util.Optional;

/** Rejects arguments that don't fit the way on which the events of uploads come to the function. */
final class EventSourceChecks {
    private EventSourceChecks() {}

    static void check(ServerlessPipelineArgs args, NotificationSettings notification, ArgumentChecks checks) {
        if (notification.eventBridge()) {
            checkEventBridge(args, notification, checks);
        }
        if (args.workQueue().isPresent()) {
            checkWorkQueue(args, checks);
        }
    }

    private static void checkEventBridge(
            ServerlessPipelineArgs args, NotificationSettings notification, ArgumentChecks checks) {
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

    private static void checkWorkQueue(ServerlessPipelineArgs args, ArgumentChecks checks) {
        Optional<Integer> concurrency = args.workQueue().flatMap(WorkQueueArgs::maximumConcurrency);
        int reserved = args.reservedConcurrency().orElse(0);
        // With less, the user stops the function, or slows it down, for a time.
        if (concurrency.isPresent() && reserved >= WorkQueueSettings.MIN_CONCURRENCY) {
            checks.require(
                    "workQueue.maximumConcurrency",
                    concurrency.get(),
                    number -> number <= reserved,
                    "specify at most " + reserved + ", the reservedConcurrency of the function, because a message that"
                            + " Lambda throttles counts as received");
        }
        checks.rejectWith(
                "workQueue",
                Map.of("failureDestinationArn", args.failureDestinationArn()),
                "the work queue moves failed messages to the pipeline's own failure queue");
        Map<String, Optional<?>> asynchronous = Map.of(
                "retryAttempts", args.retryAttempts(),
                "maximumEventAge", args.maximumEventAge(),
                "alarms.eventAge", args.alarms().flatMap(AlarmArgs::eventAge));
        checks.rejectWith(
                "workQueue",
                asynchronous,
                "Lambda invokes the function with messages of the queue and not asynchronously;"
                        + " workQueue.maximumReceives limits the attempts");
    }
}
