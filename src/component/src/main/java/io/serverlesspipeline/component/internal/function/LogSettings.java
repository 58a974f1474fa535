package io.serverlesspipeline.component.internal.function;

import com.pulumi.core.Output;
import io.serverlesspipeline.component.ServerlessPipelineArgs;
import io.serverlesspipeline.component.internal.check.ArgumentChecks;
import io.serverlesspipeline.component.internal.check.NameChecks;
import io.serverlesspipeline.component.internal.check.ValueCheck;
import java.util.List;
import java.util.Optional;

/**
 * The function's log and its log group.
 *
 * @param retentionDays how many days CloudWatch Logs keeps the log
 * @param keyArn the ARN of the customer managed key that encrypts the log group, if there is one
 * @param format the format, JSON or text
 * @param level the lowest level of the handler's messages, if the format has levels
 * @param systemLevel the lowest level of Lambda's messages, if the format has levels
 */
public record LogSettings(
        int retentionDays,
        Optional<Output<String>> keyArn,
        String format,
        Optional<String> level,
        Optional<String> systemLevel) {
    /** The values of "PutRetentionPolicy" in the Amazon CloudWatch Logs API Reference. */
    private static final List<Integer> RETENTION_DAYS = List.of(
            1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653);

    /** Lambda's own default. It is always set, because the AWS provider wouldn't reset a level that is left out. */
    private static final String DEFAULT_LEVEL = "INFO";

    private static final String JSON = "JSON";
    private static final List<String> FORMATS = List.of(JSON, "Text");

    /** Both lists follow "LoggingConfig" in the AWS Lambda API Reference. */
    private static final List<String> LEVELS = List.of("TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL");

    private static final List<String> SYSTEM_LEVELS = List.of("DEBUG", "INFO", "WARN");

    /** Returns the settings of the log from a pipeline's arguments. */
    public static LogSettings of(ServerlessPipelineArgs args, ArgumentChecks checks) {
        String format = checks.oneOf("logFormat", args.logFormat().orElse(JSON), FORMATS);
        args.logLevel().ifPresent(level -> checkLevel("logLevel", level, LEVELS, format, checks));
        args.systemLogLevel().ifPresent(level -> checkLevel("systemLogLevel", level, SYSTEM_LEVELS, format, checks));
        return new LogSettings(
                checks.oneOf("logRetentionDays", args.logRetentionDays().orElse(30), RETENTION_DAYS),
                ValueCheck.whenKnown(checks, "logKeyArn", args.logKeyArn(), NameChecks::keyArn),
                format,
                withDefault(args.logLevel(), format),
                withDefault(args.systemLogLevel(), format));
    }

    private static Optional<String> withDefault(Optional<String> level, String format) {
        return format.equals(JSON) ? Optional.of(level.orElse(DEFAULT_LEVEL)) : level;
    }

    private static void checkLevel(
            String argument, String level, List<String> levels, String format, ArgumentChecks checks) {
        checks.oneOf(argument, level, levels);
        if (!format.equals(JSON)) {
            checks.reject(argument, level, "remove it or logFormat, because Lambda supports levels only for JSON");
        }
    }
}
