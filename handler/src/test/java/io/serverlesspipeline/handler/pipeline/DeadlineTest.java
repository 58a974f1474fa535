package io.serverlesspipeline.handler.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {
    @ParameterizedTest
    @CsvSource({
        // milliseconds at the start, reserve in seconds, milliseconds left, whether the deadline has passed
        "60000, 10, 60000, false",
        "60000, 10, 10000, false",
        "60000, 10, 9999, true",
        "60000, 10, 0, true",
        "3000, 10, 3000, false",
        "3000, 10, 1500, false",
        "3000, 10, 1499, true",
    })
    void isAReserveBeforeTheTimeout_orHalfwayIfThatIsLater(long beginning, long reserve, long left, boolean passed) {
        AtomicLong remaining = new AtomicLong(beginning);
        Deadline deadline = Deadline.of(remaining::get, Duration.ofSeconds(reserve));
        remaining.set(left);
        assertThat(deadline.hasPassed()).isEqualTo(passed);
    }
}
