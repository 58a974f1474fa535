package io.serverlesspipeline.benchmark.report;

import static io.serverlesspipeline.benchmark.function.Candidates.CUSTOM_RUNTIME;
import static io.serverlesspipeline.benchmark.function.Candidates.ORDINARY_JAVA;
import static io.serverlesspipeline.benchmark.function.Candidates.PYTHON;
import static io.serverlesspipeline.benchmark.function.Candidates.PYTHON_BATCH;
import static io.serverlesspipeline.benchmark.function.Candidates.PYTHON_LOOP;
import static io.serverlesspipeline.benchmark.function.Candidates.PYTHON_THREADS;

import io.serverlesspipeline.benchmark.experiment.WarmEvent;
import io.serverlesspipeline.benchmark.result.Results;
import io.serverlesspipeline.benchmark.statistics.LinearRegression;
import io.serverlesspipeline.benchmark.statistics.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Creates the tables of each benchmark's results, which contain medians and ratios of medians with their confidence
 * intervals.
 */
public final class Tables {
    private static final String SAME = "1";

    private Tables() {}

    /** Returns the tables of a benchmark. */
    public static List<ReportTable> of(Results results) {
        return switch (results.benchmark()) {
            case "cold" -> cold(results);
            case "warm" -> warm(results);
            case "throughput" -> throughput(results);
            case "memory" -> memory(results);
            case "extension" -> List.of(ExtensionTable.of(results));
            case "parallel" -> ParallelTables.of(results);
            case "up" -> up(results);
            default -> throw new IllegalArgumentException("There is no benchmark " + results.benchmark() + ".");
        };
    }

    private static List<ReportTable> cold(Results results) {
        List<ReportTable> tables = new ArrayList<>();
        for (String condition : results.conditions()) {
            List<List<String>> rows = results.subjects().stream()
                    .map(subject -> List.of(
                            subject,
                            FormattedNumbers.of(results.median(subject, condition, "total")),
                            FormattedNumbers.of(results.median(subject, condition, "CPU")),
                            FormattedNumbers.of(results.median(subject, condition, "peak RSS")),
                            ratio(results, subject, PYTHON, condition, "total"),
                            ratio(results, subject, ORDINARY_JAVA, condition, "total")))
                    .toList();
            tables.add(new ReportTable(
                    "Cold start, " + condition,
                    List.of("", "total, ms", "CPU, ms", "peak RSS, MB", "vs. Python", "vs. ordinary Java"),
                    rows));
        }
        return tables;
    }

    private static List<ReportTable> warm(Results results) {
        String condition = results.conditions().get(0);
        List<List<String>> rows = results.subjects().stream()
                .map(subject -> List.of(
                        subject,
                        FormattedNumbers.of(results.median(subject, condition, "event")),
                        FormattedNumbers.of(results.median(subject, condition, "99 % of events")),
                        FormattedNumbers.of(results.median(subject, condition, "CPU per event")),
                        ratio(results, subject, PYTHON, condition, "event"),
                        ratio(results, subject, ORDINARY_JAVA, condition, "event")))
                .toList();
        return List.of(
                new ReportTable(
                        "Warm event",
                        List.of("", "event, ms", "99th percentile, ms", "CPU, ms", "vs. Python", "vs. ordinary Java"),
                        rows),
                warming(results, condition));
    }

    private static ReportTable warming(Results results, String condition) {
        List<String> ranges = WarmEvent.eventRanges();
        return new ReportTable(
                "Event time in milliseconds, by the number of preceding events in the process",
                withFirst("", ranges),
                results.subjects().stream()
                        .map(subject -> withFirst(
                                subject,
                                ranges.stream()
                                        .map(range -> FormattedNumbers.of(results.median(subject, condition, range)))
                                        .toList()))
                        .toList());
    }

    private static List<String> withFirst(String first, List<String> others) {
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }

    private static List<ReportTable> throughput(Results results) {
        String condition = results.conditions().get(0);
        String best = bestPython(results);
        List<List<String>> rows = results.subjects().stream()
                .map(subject -> List.of(
                        subject,
                        FormattedNumbers.of(results.median(subject, condition, "records")),
                        FormattedNumbers.of(results.median(subject, condition, "CPU per record")),
                        FormattedNumbers.of(results.median(subject, condition, "CPU of the fake services")),
                        ratio(results, subject, PYTHON_LOOP, condition, "records"),
                        ratio(results, subject, best, condition, "records")))
                .toList();
        return List.of(new ReportTable(
                "Throughput of one process",
                List.of(
                        "",
                        "records per second",
                        "CPU per record, ms",
                        "CPU of the fake services, % of one core",
                        "vs. Python's loop",
                        "vs. Python's best"),
                rows));
    }

    /** Returns the fastest of the Python writers. */
    static String bestPython(Results results) {
        String condition = results.conditions().get(0);
        return List.of(PYTHON_LOOP, PYTHON_THREADS, PYTHON_BATCH).stream()
                .max((one, other) -> Double.compare(
                        results.median(one, condition, "records"), results.median(other, condition, "records")))
                .orElseThrow();
    }

    private static List<ReportTable> memory(Results results) {
        List<List<String>> sizes = results.conditions().stream()
                .filter(condition -> !isCount(condition))
                .map(condition -> List.of(
                        condition,
                        FormattedNumbers.of(results.median(CUSTOM_RUNTIME, condition, "records")),
                        FormattedNumbers.of(results.median(CUSTOM_RUNTIME, condition, "peak RSS")),
                        FormattedNumbers.of(results.median(CUSTOM_RUNTIME, condition, "peak heap")),
                        FormattedNumbers.of(results.median(CUSTOM_RUNTIME, condition, "CPU")),
                        FormattedNumbers.of(results.median(CUSTOM_RUNTIME, condition, "time"))))
                .toList();
        List<List<String>> counts = results.conditions().stream()
                .filter(Tables::isCount)
                .map(condition -> List.of(
                        condition,
                        FormattedNumbers.of(results.median(CUSTOM_RUNTIME, condition, "CPU")),
                        FormattedNumbers.of(results.median(CUSTOM_RUNTIME, condition, "time")),
                        FormattedNumbers.of(results.median(CUSTOM_RUNTIME, condition, "peak RSS"))))
                .toList();
        LinearRegression cost = cost(results, "CPU");
        return List.of(
                new ReportTable(
                        "Memory by object size",
                        List.of("object", "records", "peak RSS, MB", "peak heap, MB", "CPU, s", "time, s"),
                        sizes),
                new ReportTable(
                        "Cost by number of small records: " + FormattedNumbers.precise(cost.slope() * 1000)
                                + " ms of CPU time per record, R² = " + FormattedNumbers.precise(cost.fit()),
                        List.of("object", "CPU, s", "time, s", "peak RSS, MB"),
                        counts));
    }

    /** Returns the linear regression of a cost, in seconds, by the number of small records. */
    static LinearRegression cost(Results results, String quantity) {
        List<Double> counts = new ArrayList<>();
        List<Double> costs = new ArrayList<>();
        results.conditions().stream().filter(Tables::isCount).forEach(condition -> {
            counts.add(Samples.median(results.samples(CUSTOM_RUNTIME, condition, "records")));
            costs.add(results.median(CUSTOM_RUNTIME, condition, quantity));
        });
        return LinearRegression.through(counts, costs);
    }

    private static boolean isCount(String condition) {
        return condition.endsWith(" records");
    }

    private static List<ReportTable> up(Results results) {
        List<List<String>> rows = results.series().stream()
                .map(series -> List.of(
                        series.subject() + (series.quantity().equals("total") ? "" : ": " + series.quantity()),
                        series.condition(),
                        FormattedNumbers.of(Samples.median(series.samples())),
                        Integer.toString(series.samples().size())))
                .toList();
        return List.of(new ReportTable("First run", List.of("", "state", "seconds", "runs"), rows));
    }

    private static String ratio(Results results, String subject, String baseline, String condition, String quantity) {
        return subject.equals(baseline)
                ? SAME
                : FormattedNumbers.of(results.ratio(subject, baseline, condition, quantity));
    }
}
