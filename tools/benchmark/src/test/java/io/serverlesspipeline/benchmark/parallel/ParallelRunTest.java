package io.serverlesspipeline.benchmark.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.emulator.failure.LocalRunException;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ParallelRunTest {
    private static final FunctionSettings SETTINGS = new FunctionSettings(8, 64 << 10, Duration.ZERO);

    private final LargeObject ndjson = LargeObject.ndjson(1 << 20);
    private final LargeObject csv = LargeObject.csv(1 << 20);

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void storesEachRecordOfAnNdjsonObjectOnce(int functions) throws IOException, InterruptedException {
        ParallelRun.Measurement run =
                new ParallelRun(ndjson, ExpectedItems.ndjson(ndjson.records()), SETTINGS).run(functions);

        assertThat(run.scanSeconds()).isPositive().isLessThan(run.seconds());
        assertThat(run.processor().own()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void storesEachRecordOfACsvObjectOnce(int functions) throws IOException, InterruptedException {
        ParallelRun.Measurement run = new ParallelRun(csv, ExpectedItems.csv(csv.records()), SETTINGS).run(functions);

        assertThat(run.scanSeconds()).isPositive().isLessThan(run.seconds());
    }

    @Test
    void fails_whenTheFunctionsStoreFewerRecordsThanExpected() {
        ParallelRun run = new ParallelRun(ndjson, ExpectedItems.ndjson(ndjson.records() + 1), SETTINGS);

        assertThatThrownBy(() -> run.run(2))
                .isInstanceOf(LocalRunException.class)
                .hasMessageContaining("records were lost or stored twice");
    }

    @Test
    void fails_whenTheFunctionsStoreOtherItemsThanExpected() {
        ParallelRun run = new ParallelRun(csv, ExpectedItems.ndjson(csv.records()), SETTINGS);

        assertThatThrownBy(() -> run.run(2))
                .isInstanceOf(LocalRunException.class)
                .hasMessageContaining("differ");
    }
}
