package io.serverlesspipeline.benchmark.report;

import io.serverlesspipeline.benchmark.result.Machine;
import io.serverlesspipeline.benchmark.result.Results;
import io.serverlesspipeline.benchmark.result.ResultsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Updates {@code docs/performance.md} and its plot. The content between the document's markers is generated from the
 * results files; the rest is written manually.
 */
public final class PerformanceDocument {
    private static final List<String> BENCHMARKS =
            List.of("cold", "warm", "throughput", "memory", "extension", "parallel", "up");

    private static final DocumentSections SECTIONS =
            new DocumentSections("docs/performance.md", "`./pipeline bench --record`");

    private final Path document;
    private final Path plot;
    private final ResultsFile results;

    /** Creates an instance for the document in a checkout. */
    public PerformanceDocument(Path root) {
        this.document = root.resolve("docs/performance.md");
        this.plot = root.resolve("docs/performance.svg");
        this.results = new ResultsFile(results(root));
    }

    /** Returns the folder of the recorded results. */
    public static Path results(Path root) {
        return root.resolve("tools/benchmark/results");
    }

    /** Regenerates the document's tables and the plot. */
    public void update() throws IOException {
        Files.writeString(document, text());
        Files.writeString(plot, plot());
    }

    /** Returns the document with regenerated tables. */
    String text() throws IOException {
        List<Results> all = all();
        String text = Files.readString(document);
        for (Results one : all) {
            text = SECTIONS.replace(text, one.benchmark(), section(one));
        }
        List<Target> targets =
                all.stream().flatMap(one -> Target.of(one).stream()).toList();
        return SECTIONS.replace(text, "targets", Target.table(targets).markdown());
    }

    /** Returns the regenerated plot. */
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
}
