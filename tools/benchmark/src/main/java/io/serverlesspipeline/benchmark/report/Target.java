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
 * What the project wants to reach, and what was measured.
 *
 * @param what what is compared
 * @param wanted the bound
 * @param measured what was measured, with its interval where it is a ratio
 * @param met whether it is within the bound
 */
record Target(String what, String wanted, String measured, boolean met) {
    private static final double SECONDS_OF_UP = 15;

    /** Returns the aims of a benchmark. */
    static List<Target> of(Results results) {
        return switch (results.benchmark()) {
            case "cold" ->
                List.of(
                        atMost("cold start to Python, plaintext", cold(results, PYTHON, "plaintext"), 0.42),
                        atMost(
                                "cold start to ordinary Java, plaintext",
                                cold(results, ORDINARY_JAVA, "plaintext"),
                                0.11),
                        atMost("cold start to Python, TLS", cold(results, PYTHON, "TLS"), 0.65));
            case "warm" ->
                List.of(atMost(
                        "warm event to Python", results.ratio(CUSTOM_RUNTIME, PYTHON, "plaintext", "event"), 0.45));
            case "throughput" ->
                List.of(
                        atLeast("records per second to Python's loop", throughput(results, PYTHON_LOOP), 5),
                        atLeast(
                                "records per second to Python's best",
                                throughput(results, Tables.bestPython(results)),
                                1));
            case "memory" ->
                List.of(atMost(
                        "peak RSS for 1 GiB to that for 1 MB",
                        Ratio.of(
                                results.samples(CUSTOM_RUNTIME, "1 GiB", "peak RSS"),
                                results.samples(CUSTOM_RUNTIME, "1 MB", "peak RSS")),
                        1.1));
            case "up" -> List.of(up(results.median(FirstRun.UP, FirstRun.BUILT, "total")));
            default -> List.of();
        };
    }

    /** Returns the aims as a table. */
    static ReportTable table(List<Target> aims) {
        return new ReportTable(
                "Aims",
                List.of("", "wanted", "measured", ""),
                aims.stream()
                        .map(aim -> List.of(aim.what(), aim.wanted(), aim.measured(), aim.met() ? "met" : "missed"))
                        .toList());
    }

    private static Ratio cold(Results results, String baseline, String condition) {
        return results.ratio(CUSTOM_RUNTIME, baseline, condition, "total");
    }

    private static Ratio throughput(Results results, String baseline) {
        return results.ratio(CUSTOM_RUNTIME, baseline, "NDJSON", "records");
    }

    private static Target atMost(String what, Ratio ratio, double bound) {
        return new Target(
                what, "≤ " + FormattedNumbers.precise(bound), FormattedNumbers.of(ratio), ratio.estimate() <= bound);
    }

    private static Target atLeast(String what, Ratio ratio, double bound) {
        return new Target(
                what, "≥ " + FormattedNumbers.precise(bound), FormattedNumbers.of(ratio), ratio.estimate() >= bound);
    }

    private static Target up(double seconds) {
        return new Target(
                FirstRun.UP + ", everything built",
                "< " + FormattedNumbers.of(SECONDS_OF_UP) + " s",
                FormattedNumbers.of(seconds) + " s",
                seconds < SECONDS_OF_UP);
    }
}
