package io.serverlesspipeline.benchmark.report;

import io.serverlesspipeline.benchmark.result.Results;
import java.util.List;

/** Creates the tables of a large object that several functions store: one for each format. */
final class ParallelTables {
    private ParallelTables() {}

    static List<ReportTable> of(Results results) {
        return results.conditions().stream()
                .map(format -> new ReportTable(
                        "1 GiB of " + format,
                        List.of(
                                "",
                                "time, s",
                                "records per second",
                                "vs. 1 function",
                                "CPU per record, ms",
                                "CPU, % of all cores",
                                "CPU of other processes, % of all cores",
                                "scan, % of the time"),
                        results.subjects().stream()
                                .map(subject -> row(results, subject, format))
                                .toList()))
                .toList();
    }

    private static List<String> row(Results results, String subject, String format) {
        double single = results.median(results.subjects().get(0), format, "records");
        return List.of(
                subject,
                FormattedNumbers.of(results.median(subject, format, "time")),
                FormattedNumbers.of(results.median(subject, format, "records")),
                FormattedNumbers.of(results.median(subject, format, "records") / single),
                FormattedNumbers.precise(results.median(subject, format, "CPU per record")),
                FormattedNumbers.of(results.median(subject, format, "CPU")),
                FormattedNumbers.of(results.median(subject, format, "CPU of other processes")),
                FormattedNumbers.of(results.median(subject, format, "scan")));
    }
}
