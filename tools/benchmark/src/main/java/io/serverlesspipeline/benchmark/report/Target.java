package io.serverlesspipeline.benchmark.report;

import static io.serverlesspipeline.benchmark.function.Candidates.CUSTOM_RUNTIME;
import static io.serverlesspipeline.benchmark.function.Candidates.ORDINARY_JAVA;
import static io.serverlesspipeline.benchmark.function.Candidates.PYTHON;
import static io.serverlesspipeline.benchmark.function.Candidates.PYTHON_LOOP;

import io.serverlesspipeline.benchmark.experiment.FirstRun;
import io.serverlesspipeline.benchmark.result.Results;
import io.serverlesspipeline.benchmark.statistics.Ratio;
import java.util.List;

/**
 * A performance target of the project and its measured value.
 *
 * @param metric the measured metric
 * @param bound the target's bound
 * @param measured the measured value; a ratio includes its confidence interval
 * @param met whether the measured value is within the bound
 */
record Target(String metric, String bound, String measured, boolean met) {
    private static final double MAXIMUM_UP_SECONDS = 15;

    /** Returns the targets for a benchmark. */
    static List<Target> of(Results results) {
        return switch (results.benchmark()) {
            case "cold" ->
                List.of(
                        atMost("cold start vs. Python, plaintext", cold(results, PYTHON, "plaintext"), 0.42),
                        atMost(
                                "cold start vs. ordinary Java, plaintext",
                                cold(results, ORDINARY_JAVA, "plaintext"),
                                0.11),
                        atMost("cold start vs. Python, TLS", cold(results, PYTHON, "TLS"), 0.65));
            case "warm" ->
                List.of(atMost(
                        "warm event vs. Python", results.ratio(CUSTOM_RUNTIME, PYTHON, "plaintext", "event"), 0.45));
            case "throughput" ->
                List.of(
                        atLeast("records per second vs. Python's loop", throughput(results, PYTHON_LOOP), 5),
                        atLeast(
                                "records per second vs. Python's best",
                                throughput(results, Tables.bestPython(results)),
                                1));
            case "memory" ->
                List.of(atMost(
                        "peak RSS, 1 GiB vs. 1 MB",
                        Ratio.of(
                                results.samples(CUSTOM_RUNTIME, "1 GiB", "peak RSS"),
                                results.samples(CUSTOM_RUNTIME, "1 MB", "peak RSS")),
                        1.1));
            case "up" -> List.of(up(results.median(FirstRun.UP, FirstRun.BUILT, "total")));
            default -> List.of();
        };
    }

    /** Returns the targets as a table. */
    static ReportTable table(List<Target> targets) {
        return new ReportTable(
                "Targets",
                List.of("", "target", "measured", ""),
                targets.stream()
                        .map(target -> List.of(
                                target.metric(), target.bound(), target.measured(), target.met() ? "met" : "missed"))
                        .toList());
    }

    private static Ratio cold(Results results, String baseline, String condition) {
        return results.ratio(CUSTOM_RUNTIME, baseline, condition, "total");
    }

    private static Ratio throughput(Results results, String baseline) {
        return results.ratio(CUSTOM_RUNTIME, baseline, "NDJSON", "records");
    }

    private static Target atMost(String metric, Ratio ratio, double bound) {
        return new Target(
                metric, "≤ " + FormattedNumbers.precise(bound), FormattedNumbers.of(ratio), ratio.estimate() <= bound);
    }

    private static Target atLeast(String metric, Ratio ratio, double bound) {
        return new Target(
                metric, "≥ " + FormattedNumbers.precise(bound), FormattedNumbers.of(ratio), ratio.estimate() >= bound);
    }

    private static Target up(double seconds) {
        return new Target(
                FirstRun.UP + ", everything built",
                "< " + FormattedNumbers.of(MAXIMUM_UP_SECONDS) + " s",
                FormattedNumbers.of(seconds) + " s",
                seconds < MAXIMUM_UP_SECONDS);
    }
}
