package io.serverlesspipeline.component.internal.notification;

import io.serverlesspipeline.component.ServerlessPipelineArgs;
import io.serverlesspipeline.component.internal.check.ArgumentChecks;
import java.util.List;

/**
 * Which uploads invoke the function.
 *
 * @param keyPrefixes the prefixes of their keys; empty for all keys
 * @param keySuffixes the suffixes of their keys; empty for all keys
 * @param events the S3 event types
 * @param managed whether the pipeline sets the bucket's notification
 * @param eventBridge whether the events come from EventBridge instead of the bucket's notification
 */
public record NotificationSettings(
        List<String> keyPrefixes, List<String> keySuffixes, List<String> events, boolean managed, boolean eventBridge) {
    private static final String NOTIFICATION = "notification";
    private static final String EVENT_BRIDGE = "eventBridge";

    private static final String ALL_EVENTS = "s3:ObjectCreated:*";

    /** "Supported event types for SQS, SNS, and Lambda" in the Amazon S3 User Guide. */
    private static final List<String> EVENTS = List.of(
            ALL_EVENTS,
            "s3:ObjectCreated:Put",
            "s3:ObjectCreated:Post",
            "s3:ObjectCreated:Copy",
            "s3:ObjectCreated:CompleteMultipartUpload");

    /** Returns the settings of the notification from a pipeline's arguments. */
    public static NotificationSettings of(ServerlessPipelineArgs args, ArgumentChecks checks) {
        String source = checks.oneOf(
                "eventSource", args.eventSource().orElse(NOTIFICATION), List.of(NOTIFICATION, EVENT_BRIDGE));
        boolean managed = args.manageNotification().orElse(true);
        if (!managed) {
            rejectSettingsOfManagedNotification(args, checks);
        }
        NotificationSettings settings = new NotificationSettings(
                List.copyOf(args.keyPrefixes().orElse(List.of())),
                List.copyOf(args.keySuffixes().orElse(List.of())),
                events(args.events().orElse(List.of(ALL_EVENTS)), checks),
                managed,
                source.equals(EVENT_BRIDGE));
        KeyFilterChecks.check(settings.keyPrefixes(), settings.keySuffixes(), checks);
        return settings;
    }

    private static List<String> events(List<String> events, ArgumentChecks checks) {
        checks.require(
                "events", events, any -> !any.isEmpty(), "specify at least one, or remove the argument for all events");
        for (int index = 0; index < events.size(); index++) {
            String argument = "events[" + index + "]";
            String event = checks.oneOf(argument, events.get(index), EVENTS);
            if (events.subList(0, index).contains(event)) {
                checks.reject(argument, event, "specify it only once");
            }
        }
        if (events.size() > 1 && events.contains(ALL_EVENTS)) {
            checks.reject("events", events, "specify only " + ALL_EVENTS + ", because it includes the others");
        }
        return List.copyOf(events);
    }

    private static void rejectSettingsOfManagedNotification(ServerlessPipelineArgs args, ArgumentChecks checks) {
        String remedy = "remove it and configure it in your own notification, or remove manageNotification";
        args.keySuffixes()
                .filter(ArgumentChecks::isSet)
                .ifPresent(value -> checks.reject("keySuffixes", value, remedy));
        args.events().filter(ArgumentChecks::isSet).ifPresent(value -> checks.reject("events", value, remedy));
    }
}
