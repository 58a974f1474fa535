package io.serverlesspipeline.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.benchmark.result.Machine;
import io.serverlesspipeline.benchmark.result.Results;
import io.serverlesspipeline.benchmark.result.ResultsFile;
import io.serverlesspipeline.benchmark.result.Series;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PerformanceDocumentTest {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Machine MACHINE = new Machine("A processor", 2, "4.0 GiB", "Linux 6, amd64", 0.25);

    private static final String MARKERS = """
            before
            <!-- aims: made by `./pipeline bench --record` -->
            former
            <!-- end of aims -->
            <!-- cold: made by `./pipeline bench --record` -->
            <!-- end of cold -->
            after
            """;

    @TempDir
    private Path checkout;

    @Test
    void theDocumentSaysWhatTheResultsFilesHold() throws IOException {
        assertThat(new PerformanceDocument(ROOT).text())
                .as("Run `./pipeline bench --record` to renew it")
                .isEqualTo(Files.readString(ROOT.resolve("docs/performance.md")));
    }

    @Test
    void thePlotShowsWhatTheResultsFilesHold() throws IOException {
        assertThat(new PerformanceDocument(ROOT).plot())
                .as("Run `./pipeline bench --record` to renew it")
                .isEqualTo(Files.readString(ROOT.resolve("docs/performance.svg")));
    }

    @Test
    void putsTablesAndAimsBetweenTheirMarkers_andLeavesTheRest() throws IOException {
        provide(MARKERS, coldStarts(40));

        String text = new PerformanceDocument(checkout).text();

        assertThat(text)
                .startsWith("before\n")
                .endsWith("<!-- end of cold -->\nafter\n")
                .doesNotContain("former")
                .contains("| cold start to Python, plaintext | ≤ 0.42 | 0.40 (0.40–0.40) | met |")
                .contains("| cold start to ordinary Java, plaintext | ≤ 0.11 | 0.20 (0.20–0.20) | missed |")
                .contains(
                        "| this function, custom runtime | 40.0 | 20.0 | 50.0 | 0.40 (0.40–0.40) | 0.20 (0.20–0.20) |")
                .contains("| Python | 100 | 20.0 | 50.0 | 1 | 0.50 (0.50–0.50) |")
                .contains("Measured at 2026-03-01T09:15:00Z on A processor, 2 cores, 4.0 GiB, Linux 6, amd64;"
                        + " load average at the start 0.25; rounds: 3.");
    }

    @Test
    void missesAnAim_whenItIsBeyondTheBound() throws IOException {
        provide(MARKERS, coldStarts(43));

        assertThat(new PerformanceDocument(checkout).text())
                .contains("| cold start to Python, plaintext | ≤ 0.42 | 0.43 (0.43–0.43) | missed |");
    }

    @Test
    void drawsABarForEachFunction_asLongAsItsMedian() throws IOException {
        provide(MARKERS, coldStarts(100));

        assertThat(new PerformanceDocument(checkout).plot())
                .contains("Cold start, plaintext, ms", ">this function, custom runtime<")
                .containsPattern("width=\"190.0\" height=\"18\" fill=\"#2b6cb0\"")
                .containsPattern("width=\"380.0\" height=\"18\" fill=\"#a0aec0\"");
    }

    @Test
    void namesTheMissingLines_whenTheDocumentHasNoPlaceForResults() throws IOException {
        provide("no markers\n", coldStarts(40));

        assertThatThrownBy(() -> new PerformanceDocument(checkout).text())
                .hasMessageContaining("<!-- cold: made by `./pipeline bench --record` -->");
    }

    @Test
    void readsBackWhatWasWritten() throws IOException {
        ResultsFile file = new ResultsFile(checkout);
        file.write(coldStarts(40));

        assertThat(file.read("cold")).isEqualTo(coldStarts(40));
    }

    private void provide(String document, Results results) throws IOException {
        Files.writeString(Files.createDirectories(checkout.resolve("docs")).resolve("performance.md"), document);
        new ResultsFile(PerformanceDocument.results(checkout)).write(results);
    }

    private static Results coldStarts(double milliseconds) {
        List<Series> series = new ArrayList<>();
        for (String condition : List.of("plaintext", "TLS")) {
            series.addAll(series("this function, custom runtime", condition, milliseconds));
            series.addAll(series("Python", condition, 100));
            series.addAll(series("ordinary Java", condition, 200));
        }
        return new Results("cold", "2026-03-01T09:15:00Z", MACHINE, Map.of("rounds", "3"), series);
    }

    private static List<Series> series(String subject, String condition, double total) {
        return List.of(
                new Series(subject, condition, "total", "ms", List.of(total, total, total)),
                new Series(subject, condition, "CPU", "ms", List.of(20.0, 20.0, 20.0)),
                new Series(subject, condition, "peak RSS", "MB", List.of(50.0, 50.0, 50.0)));
    }
}
