package io.serverlesspipeline.benchmark.report;

import io.serverlesspipeline.benchmark.result.Machine;
import io.serverlesspipeline.benchmark.result.Results;
import io.serverlesspipeline.benchmark.result.ResultsFile;
import io.serverlesspipeline.emulator.failure.LocalRunException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * {@code docs/performance.md} and its plot. What stands between the document's markers is made from the results files;
 * the rest is written by hand.
 */
public final class PerformanceDocument {
    private static final List<String> BENCHMARKS = List.of("cold", "warm", "throughput", "memory", "up");

    private final Path document;
    private final Path plot;
    private final ResultsFile results;

    /** Describes the document of a checkout. */
    public PerformanceDocument(Path root) {
        this.document = root.resolve("docs/performance.md");
        this.plot = root.resolve("docs/performance.svg");
        this.results = new ResultsFile(results(root));
    }

    /** Returns the folder of the results that the document shows. */
    public static Path results(Path root) {
        return root.resolve("tools/benchmark/results");
    }

    /** Writes the document and the plot anew. */
    public void renew() throws IOException {
        Files.writeString(document, text());
        Files.writeString(plot, plot());
    }

    /** Returns the document as it should be. */
    String text() throws IOException {
        List<Results> all = all();
        String text = Files.readString(document);
        for (Results one : all) {
            text = replaced(text, one.benchmark(), section(one));
        }
        List<Target> aims = all.stream().flatMap(one -> Target.of(one).stream()).toList();
        return replaced(text, "aims", Target.table(aims).markdown());
    }

    /** Returns the plot as it should be. */
    String plot() throws IOException {
        return Plot.of(all());
    }

    private List<Results> all() throws IOException {
        List<Results> all = new ArrayList<>();
        for (String benchmark : BENCHMARKS) {
            if (results.exists(benchmark)) {
                all.add(results.read(benchmark));
            }
        }
        return all;
    }

    private static String section(Results results) {
        return Tables.of(results).stream().map(ReportTable::markdown).collect(Collectors.joining("\n\n")) + "\n\n"
                + provenance(results);
    }

    private static String provenance(Results results) {
        Machine machine = results.machine();
        String settings = results.settings().entrySet().stream()
                .map(setting -> setting.getKey() + ": " + setting.getValue())
                .collect(Collectors.joining("; "));
        return "Measured at " + results.measuredAt() + " on " + machine.processor() + ", " + machine.cores()
                + " cores, " + machine.memory() + ", " + machine.kernel() + "; load average at the start "
                + String.format(Locale.ROOT, "%.2f", machine.load()) + "; " + settings + ".";
    }

    private static String replaced(String text, String name, String content) {
        String begin = "<!-- " + name + ": made by `./pipeline bench --record` -->";
        String end = "<!-- end of " + name + " -->";
        int from = text.indexOf(begin);
        int to = text.indexOf(end);
        if (from < 0 || to < from) {
            throw new LocalRunException("docs/performance.md has no place for the results: the lines " + begin + " and "
                    + end + " are missing. Put them back and run the command again.");
        }
        return text.substring(0, from + begin.length()) + "\n" + content + "\n" + text.substring(to);
    }
}
