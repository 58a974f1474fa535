package io.serverlesspipeline.component;

import java.util.List;
import java.util.Optional;

/** Resolves the arguments that shape the function's log and its log group. */
final class LogResolution {
    /** The values of "PutRetentionPolicy" in the Amazon CloudWatch Logs API Reference. */
    private static final List<Integer> RETENTION_DAYS = List.of(
            1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653);

    /** Lambda's own level of both, which the AWS provider resets to only if it is said. */
    private static final String DEFAULT_LEVEL = "INFO";

    private static final String JSON = "JSON";
    private static final List<String> FORMATS = List.of(JSON, "Text");

    /** Both lists follow "LoggingConfig" in the AWS Lambda API Reference. */
    private static final List<String> LEVELS = List.of("TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL");

    private static final List<String> SYSTEM_LEVELS = List.of("DEBUG", "INFO", "WARN");

    private LogResolution() {}

    static LogSettings resolve(ServerlessPipelineArgs args, ArgumentChecks checks) {
        String format = checks.oneOf("logFormat", args.logFormat().orElse(JSON), FORMATS);
        args.logLevel().ifPresent(level -> checkLevel("logLevel", level, LEVELS, format, checks));
        args.systemLogLevel().ifPresent(level -> checkLevel("systemLogLevel", level, SYSTEM_LEVELS, format, checks));
        return new LogSettings(
                checks.oneOf("logRetentionDays", args.logRetentionDays().orElse(30), RETENTION_DAYS),
                ValueCheck.whenKnown(checks, "logKeyArn", args.logKeyArn(), NameChecks::keyArn),
                format,
                levelOf(format, args.logLevel()),
                levelOf(format, args.systemLogLevel()));
    }

    private static Optional<String> levelOf(String format, Optional<String> level) {
        return format.equals(JSON) ? Optional.of(level.orElse(DEFAULT_LEVEL)) : level;
    }

    private static void checkLevel(
            String argument, String level, List<String> levels, String format, ArgumentChecks checks) {
        checks.oneOf(argument, level, levels);
        if (!format.equals(JSON)) {
            checks.refuse(
                    argument, level, "leave it out, or leave out logFormat, since Lambda knows levels of JSON alone");
        }
    }
}
