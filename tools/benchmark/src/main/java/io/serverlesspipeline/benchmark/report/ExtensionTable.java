package io.serverlesspipeline.benchmark.report;

import io.serverlesspipeline.benchmark.function.Candidates;
import io.serverlesspipeline.benchmark.result.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Creates the table of what an extension costs: medians, then the ratios of each function with and without one. */
final class ExtensionTable {
    private static final List<String> QUANTITIES = List.of("cold start", "warm event", "records", "CPU per record");

    private ExtensionTable() {}

    static ReportTable of(Results results) {
        String condition = results.conditions().get(0);
        List<List<String>> rows = new ArrayList<>();
        for (String subject : results.subjects()) {
            rows.add(row(subject, quantity -> FormattedNumbers.of(results.median(subject, condition, quantity))));
        }
        for (String subject : List.of(Candidates.CUSTOM_RUNTIME, Candidates.MANAGED_RUNTIME)) {
            rows.add(row(
                    subject + ": with / without",
                    quantity -> FormattedNumbers.of(
                            results.ratio(subject + Candidates.EXTENSION, subject, condition, quantity))));
        }
        return new ReportTable(
                "Cost of an extension",
                List.of("", "cold start, ms", "warm event, ms", "records per second", "CPU per record, ms"),
                rows);
    }

    private static List<String> row(String first, Function<String, String> values) {
        return Stream.concat(Stream.of(first), QUANTITIES.stream().map(values)).toList();
    }
}
