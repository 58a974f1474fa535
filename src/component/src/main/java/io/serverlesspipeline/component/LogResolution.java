package io.serverlesspipeline.component;

import java.util.List;

/** Resolves the arguments that shape the function's log group. */
final class LogResolution {
    /** The values of "PutRetentionPolicy" in the Amazon CloudWatch Logs API Reference. */
    private static final List<Integer> RETENTION_DAYS = List.of(
            1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653);

    private LogResolution() {}

    static LogSettings resolve(ServerlessPipelineArgs args, ArgumentChecks checks) {
        return new LogSettings(
                checks.oneOf("logRetentionDays", args.logRetentionDays().orElse(30), RETENTION_DAYS),
                NameChecks.whenKnown(checks, "logKeyArn", args.logKeyArn(), NameChecks::keyArn));
    }
}
