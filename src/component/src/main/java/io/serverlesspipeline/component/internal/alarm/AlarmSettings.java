package io.serverlesspipeline.component.internal.alarm;

import com.pulumi.core.Output;
import io.serverlesspipeline.component.AlarmArgs;
import io.serverlesspipeline.component.ServerlessPipelineArgs;
import io.serverlesspipeline.component.internal.check.ArgumentChecks;
import io.serverlesspipeline.component.internal.check.ListChecks;
import io.serverlesspipeline.component.internal.check.ValueCheck;
import io.serverlesspipeline.component.internal.failure.FailureSettings;
import io.serverlesspipeline.component.internal.function.FunctionSettings;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The topics that alarms notify, and the thresholds of the alarms.
 *
 * @param topicArns the ARNs of the topics
 * @param errors failed invocations per period
 * @param throttles throttled invocations per period
 * @param durationMillis the duration of an invocation in milliseconds
 * @param eventAgeMillis the time that an event has waited in milliseconds
 * @param rejectedRecords rejected records per period
 * @param incompleteObjects failed or partially stored objects per period
 */
public record AlarmSettings(
        Output<List<String>> topicArns,
        int errors,
        int throttles,
        int durationMillis,
        int eventAgeMillis,
        int rejectedRecords,
        int incompleteObjects) {
    /** With the default timeout, the last attempt starts within this time after the event, with some margin. */
    private static final int MAX_DEFAULT_EVENT_AGE = 900;

    /** The log levels at which Lambda drops the handler's lines with metrics. */
    private static final Set<String> LEVELS_WITHOUT_METRICS = Set.of("ERROR", "FATAL");

    /** Returns the settings of the alarms from a pipeline's arguments, if there are alarms. */
    public static Optional<AlarmSettings> of(
            ServerlessPipelineArgs args, FunctionSettings function, FailureSettings failures, ArgumentChecks checks) {
        if (args.alarms().isPresent()) {
            args.logLevel()
                    .filter(LEVELS_WITHOUT_METRICS::contains)
                    .ifPresent(level -> checks.reject(
                            "logLevel",
                            level,
                            "specify WARN or a lower level, or remove alarms, because two of them count messages that the"
                                    + " handler logs at WARN"));
        }
        return args.alarms().map(alarms -> of(alarms, function.timeout(), failures.maximumEventAge(), checks));
    }

    private static AlarmSettings of(AlarmArgs alarms, int timeout, int maximumEventAge, ArgumentChecks checks) {
        int errors = atLeastOne("alarms.errors", alarms.errors(), checks);
        int throttles = atLeastOne("alarms.throttles", alarms.throttles(), checks);
        int durationPercent = checks.inRange(
                "alarms.durationPercent", alarms.durationPercent().orElse(90), 1, 99, " percent");
        int eventAge = alarms.eventAge().orElse(Math.min(MAX_DEFAULT_EVENT_AGE, maximumEventAge / 2));
        checks.require(
                "alarms.eventAge",
                eventAge,
                seconds -> seconds >= 1 && seconds < maximumEventAge,
                "specify at least 1 second and less than maximumEventAge, which is " + maximumEventAge
                        + ", because no event waits longer");
        Output<List<String>> topicArns =
                ValueCheck.whenKnown(checks, "alarms.topicArns", alarms.topicArns(), ListChecks::topicArns);
        return new AlarmSettings(
                topicArns,
                errors,
                throttles,
                timeout * 1000 * durationPercent / 100,
                eventAge * 1000,
                atLeastOne("alarms.rejectedRecords", alarms.rejectedRecords(), checks),
                atLeastOne("alarms.incompleteObjects", alarms.incompleteObjects(), checks));
    }

    private static int atLeastOne(String argument, Optional<Integer> value, ArgumentChecks checks) {
        return checks.require(argument, value.orElse(1), number -> number >= 1, "specify at least 1");
    }
}
