package io.serverlesspipeline.handler.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineLimitTest {
    private static final int MEBIBYTE = 1 << 20;

    @ParameterizedTest(name = "{0} bytes configured, {1} MiB of heap: {2} bytes")
    @CsvSource({
        "1024, 96, 1024",
        "1048576, 16, 1048576",
        "16777216, 96, 1572864",
        "16777216, 384, 6291456",
        "16777216, 4096, 16777216",
    })
    void isTheConfiguredLimit_ifTheHeapAllowsIt(int wanted, int heap, int limit) {
        assertThat(LineLimit.of(wanted, (long) heap * MEBIBYTE)).isEqualTo(limit);
    }
}
