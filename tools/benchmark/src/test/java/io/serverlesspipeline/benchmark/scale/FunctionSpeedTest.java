package io.serverlesspipeline.benchmark.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.serverlesspipeline.benchmark.function.Candidates;
import io.serverlesspipeline.benchmark.result.Machine;
import io.serverlesspipeline.benchmark.result.Results;
import io.serverlesspipeline.benchmark.result.Series;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class FunctionSpeedTest {
    /** The median is 4000 records per second, and half a millisecond for each. */
    private static final Results THROUGHPUT = new Results(
            "throughput",
            "2026-03-01T09:15:00Z",
            new Machine("A processor", 2, "4.0 GiB", "Linux 6, amd64", 0.25),
            Map.of(),
            List.of(
                    new Series(
                            Candidates.CUSTOM_RUNTIME,
                            "NDJSON",
                            "records",
                            "per second",
                            List.of(3000.0, 4000.0, 4100.0)),
                    new Series(Candidates.CUSTOM_RUNTIME, "NDJSON", "CPU per record", "ms", List.of(0.5, 0.5, 0.4))));

    @Test
    void isLimitedByTheProcessorTimeOfARecord() {
        assertThat(withMemory(1769).recordsPerSecond()).isEqualTo(2000, within(1e-6));
        assertThat(withMemory(512).recordsPerSecond()).isEqualTo(2000 * 512 / 1769.0, within(1e-6));
    }

    @Test
    void isNotMoreThanMeasured() {
        assertThat(withMemory(10_240).recordsPerSecond()).isEqualTo(4000);
    }

    @Test
    void reservesTenSeconds_butAtMostHalfOfTheTimeout() {
        assertThat(withTimeout(300).readingSeconds()).isEqualTo(290);
        assertThat(withTimeout(20).readingSeconds()).isEqualTo(10);
        assertThat(withTimeout(5).readingSeconds()).isEqualTo(2.5);
    }

    private static FunctionSpeed withMemory(int megabytes) {
        return FunctionSpeed.measured(THROUGHPUT, megabytes, 300, 1, 1);
    }

    private static FunctionSpeed withTimeout(int seconds) {
        return new FunctionSpeed(1024, seconds, 1, 1, 1);
    }
}
