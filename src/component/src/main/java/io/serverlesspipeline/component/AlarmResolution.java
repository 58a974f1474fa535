package io.serverlesspipeline.component;

import com.pulumi.core.Output;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Resolves the arguments that say which alarms there are. */
final class AlarmResolution {
    /** The longest that an event's last attempt begins after it, with the default timeout, and some time more. */
    private static final int EVENT_AGE = 900;

    /** With these, Lambda leaves out the lines of the handler that carry metrics. */
    private static final Set<String> LEVELS_WITHOUT_METRICS = Set.of("ERROR", "FATAL");

    private AlarmResolution() {}

    static Optional<AlarmSettings> resolve(
            ServerlessPipelineArgs args, FunctionSettings function, FailureSettings failures, ArgumentChecks checks) {
        if (args.alarms().isPresent()) {
            args.logLevel()
                    .filter(LEVELS_WITHOUT_METRICS::contains)
                    .ifPresent(level -> checks.refuse(
                            "logLevel",
                            level,
                            "give WARN or a lower level, or leave out alarms, since two of them count what the handler logs at"
                                    + " WARN"));
        }
        return args.alarms().map(alarms -> resolve(alarms, function.timeout(), failures.maximumEventAge(), checks));
    }

    private static AlarmSettings resolve(AlarmArgs alarms, int timeout, int maximumEventAge, ArgumentChecks checks) {
        int errors = atLeastOne("alarms.errors", alarms.errors(), checks);
        int throttles = atLeastOne("alarms.throttles", alarms.throttles(), checks);
        int percent = checks.inRange(
                "alarms.durationPercent", alarms.durationPercent().orElse(90), 1, 99, " percent");
        int eventAge = alarms.eventAge().orElse(Math.min(EVENT_AGE, maximumEventAge / 2));
        checks.check(
                "alarms.eventAge",
                eventAge,
                seconds -> seconds >= 1 && seconds < maximumEventAge,
                "give 1 second or more and less than maximumEventAge, which is " + maximumEventAge
                        + ", since no event waits longer");
        Output<List<String>> topicArns =
                ValueCheck.whenKnown(checks, "alarms.topicArns", alarms.topicArns(), ListChecks::topicArns);
        return new AlarmSettings(
                topicArns,
                errors,
                throttles,
                timeout * 10 * percent,
                eventAge * 1000,
                atLeastOne("alarms.rejectedRecords", alarms.rejectedRecords(), checks),
                atLeastOne("alarms.incompleteObjects", alarms.incompleteObjects(), checks));
    }

    private static int atLeastOne(String argument, Optional<Integer> value, ArgumentChecks checks) {
        return checks.check(argument, value.orElse(1), number -> number >= 1, "give 1 or more");
    }
}
