package io.serverlesspipeline.component;

import java.util.List;

/** Resolves the arguments that say which uploads invoke the function. */
final class NotificationResolution {
    private static final String EVERY_EVENT = "s3:ObjectCreated:*";

    /** "Supported event types for SQS, SNS, and Lambda" in the Amazon S3 User Guide. */
    private static final List<String> EVENTS = List.of(
            EVERY_EVENT,
            "s3:ObjectCreated:Put",
            "s3:ObjectCreated:Post",
            "s3:ObjectCreated:Copy",
            "s3:ObjectCreated:CompleteMultipartUpload");

    private final ServerlessPipelineArgs args;
    private final ArgumentChecks checks;

    private NotificationResolution(ServerlessPipelineArgs args, ArgumentChecks checks) {
        this.args = args;
        this.checks = checks;
    }

    static NotificationSettings resolve(ServerlessPipelineArgs args, ArgumentChecks checks) {
        return new NotificationResolution(args, checks).resolve();
    }

    private NotificationSettings resolve() {
        boolean managed = args.manageNotification().orElse(true);
        if (!managed) {
            refuseWhatOnlyANotificationHas();
        }
        NotificationSettings settings = new NotificationSettings(
                List.copyOf(args.keyPrefixes().orElse(List.of())),
                List.copyOf(args.keySuffixes().orElse(List.of())),
                events(args.events().orElse(List.of(EVERY_EVENT))),
                managed);
        KeyFilterChecks.check(settings.keyPrefixes(), settings.keySuffixes(), checks);
        return settings;
    }

    private List<String> events(List<String> events) {
        checks.check("events", events, any -> !any.isEmpty(), "name at least one, or leave it out for all");
        for (int index = 0; index < events.size(); index++) {
            String argument = "events[" + index + "]";
            String event = checks.oneOf(argument, events.get(index), EVENTS);
            if (events.subList(0, index).contains(event)) {
                checks.refuse(argument, event, "name it once");
            }
        }
        if (events.size() > 1 && events.contains(EVERY_EVENT)) {
            checks.refuse("events", events, "name " + EVERY_EVENT + " alone, since it is all the others together");
        }
        return List.copyOf(events);
    }

    private void refuseWhatOnlyANotificationHas() {
        String remedy = "leave it out and say so in the notification that you set yourself, or leave out"
                + " manageNotification";
        args.keySuffixes()
                .filter(ArgumentChecks::setsSomething)
                .ifPresent(value -> checks.refuse("keySuffixes", value, remedy));
        args.events().filter(ArgumentChecks::setsSomething).ifPresent(value -> checks.refuse("events", value, remedy));
    }
}
