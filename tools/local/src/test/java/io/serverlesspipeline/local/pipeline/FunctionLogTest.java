package io.serverlesspipeline.local.pipeline;

import static io.serverlesspipeline.local.testing.PipelineFixture.PIPELINE;
import static org.assertj.core.api.Assertions.assertThat;

import io.serverlesspipeline.local.testing.FakeLogs;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FunctionLogTest {
    private final FakeLogs logs = new FakeLogs();
    private final FunctionLog log = new FunctionLog(logs, PIPELINE);

    @Test
    void readsOnlyNewLines() {
        logs.write(1, "one");
        assertThat(texts()).containsExactly("one");

        logs.write(2, "two");
        assertThat(texts()).containsExactly("two");
        assertThat(texts()).isEmpty();
    }

    /** The emulator gives all lines of an invocation the same time and no ID. */
    @Test
    void readsAllLinesWithTheSameTime_includingEqualAndLaterOnes() {
        logs.write(1, "START").write(1, "same").write(1, "same");
        assertThat(texts()).containsExactly("START", "same", "same");

        logs.write(1, "same").write(1, "END");
        assertThat(texts()).containsExactly("same", "END");
    }

    @Test
    void sortsLinesByTime_acrossStreams() {
        logs.write(3, "three").write(1, "one").write(2, "two");

        assertThat(texts()).containsExactly("one", "two", "three");
    }

    @Test
    void readsTheRest_whenAResponseIsTruncated() {
        logs.truncateTo(2);
        logs.write(1, "one").write(2, "two").write(3, "three").write(4, "four");

        assertThat(texts()).containsExactly("one", "two", "three", "four");
    }

    @Test
    void readsOnlyLinesSinceATime() {
        logs.write(1, "one").write(2, "two");

        assertThat(new FunctionLog(logs, PIPELINE, Instant.ofEpochMilli(2)).next())
                .extracting(FunctionLog.Line::text)
                .containsExactly("two");
    }

    private List<String> texts() {
        return log.next().stream().map(FunctionLog.Line::text).toList();
    }
}
