package io.serverlesspipeline.local.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class CountsTest {
    @Test
    void countsInSingularAndPlural() {
        assertThat(Counts.of(0, "item")).isEqualTo("0 items");
        assertThat(Counts.of(1, "item")).isEqualTo("1 item");
        assertThat(Counts.of(2, "item")).isEqualTo("2 items");
    }

    @Test
    void formatsSizesInTheLargestUnitThatGivesAtLeastOne() {
        assertThat(Counts.ofBytes(1)).isEqualTo("1 byte");
        assertThat(Counts.ofBytes(1023)).isEqualTo("1023 bytes");
        assertThat(Counts.ofBytes(1536)).isEqualTo("1.5 KiB");
        assertThat(Counts.ofBytes(5L * 1024 * 1024 * 1024)).isEqualTo("5.0 GiB");
        assertThat(Counts.ofBytes(Long.MAX_VALUE)).isEqualTo("8388608.0 TiB");
    }

    @Test
    void formatsDurations() {
        assertThat(Durations.format(Duration.ofMillis(420))).isEqualTo("0.4 s");
        assertThat(Durations.format(Duration.ofSeconds(125))).isEqualTo("2 min 5 s");
    }
}
