package io.serverlesspipeline.component;

/** Resolves the arguments that say what becomes of an event that the function fails on. */
final class FailureResolution {
    private FailureResolution() {}

    static FailureSettings resolve(ServerlessPipelineArgs args, ArgumentChecks checks) {
        return new FailureSettings(
                checks.inRange("retryAttempts", args.retryAttempts().orElse(2), 0, 2, ""),
                checks.inRange("maximumEventAge", args.maximumEventAge().orElse(21_600), 60, 21_600, " seconds"),
                ValueCheck.whenKnown(
                        checks,
                        "failureDestinationArn",
                        args.failureDestinationArn(),
                        NameChecks::failureDestinationArn),
                ValueCheck.whenKnown(checks, "failureQueueKeyArn", args.failureQueueKeyArn(), NameChecks::keyArn));
    }
}
