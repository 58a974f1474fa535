package io.serverlesspipeline.handler.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.handler.pipeline.UploadResult.Outcome;
import io.serverlesspipeline.handler.table.ConditionalPut;
import io.serverlesspipeline.handler.table.ItemWriter;
import io.serverlesspipeline.handler.testing.Capacity;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** However an invocation ends, the next attempt resumes after the records that are known to be stored. */
class ProgressUnderPressureTest {
    private static final int ORDERS = 1500;
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private final PressureFixture fixture = new PressureFixture().orders(ORDERS, number -> false);

    @AfterEach
    void close() {
        fixture.close();
    }

    /** Fails order 700, and returns how many records are left for the next attempt. */
    private int recordsOfTheNextAttempt(ItemWriter table) throws IOException {
        assertThatThrownBy(() -> fixture.store(table, TIMEOUT)).isNotNull();

        UploadResult retry = fixture.store(fixture.pipeline.table, TIMEOUT);
        assertThat(retry.outcome()).isEqualTo(Outcome.STORED);
        assertThat(retry.end().stored()).isEqualTo(ORDERS);
        assertThat(fixture.stored()).isEqualTo(ORDERS);
        return (int) (ORDERS - retry.begin().records());
    }

    private static boolean is700(ConditionalPut put) {
        return PressureFixture.order(put) == 700;
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {"INTERNAL", "NETWORK", "DENIED"})
    void aPutThatFailsRepeatedly_losesNothingBefore(Failures failure) throws IOException {
        ItemWriter table = fixture.failing(ProgressUnderPressureTest::is700, failure);

        assertThat(recordsOfTheNextAttempt(table)).isEqualTo(ORDERS - 699);
        assertThat(fixture.failed).hasValue(failure == Failures.DENIED ? 1 : 8);
    }

    @Test
    void anyOtherException_losesNothingBefore() throws IOException {
        for (Throwable thrown : new Throwable[] {new IllegalStateException("odd"), new OutOfMemoryError("odd")}) {
            try (PressureFixture other = new PressureFixture().orders(ORDERS, number -> false)) {
                ItemWriter table = put -> {
                    if (is700(put)) {
                        sneakyThrow(thrown);
                    }
                    return other.pipeline.table.put(put);
                };

                assertThatThrownBy(() -> other.store(table, TIMEOUT)).isSameAs(thrown);
                assertThat(other.checkpoint()).isEqualTo(699);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneakyThrow(Throwable thrown) throws T {
        throw (T) thrown;
    }

    @Test
    void aThrottledCheckpoint_isRetried() throws IOException {
        int[] refusals = {0};
        ItemWriter table = put -> {
            boolean checkpoint = !PressureFixture.isOrder(put) && fixture.stored() > 0;
            if (checkpoint && refusals[0]++ < 5) {
                throw Failures.PROVISIONED.exception();
            }
            if (is700(put)) {
                throw Failures.DENIED.exception();
            }
            return fixture.pipeline.table.put(put);
        };

        assertThat(recordsOfTheNextAttempt(table)).isEqualTo(ORDERS - 699);
        assertThat(refusals[0]).isGreaterThan(5);
    }

    @Test
    void deniedAccess_failsImmediately() {
        ItemWriter table = fixture.failing(put -> true, Failures.DENIED);

        assertThatThrownBy(() -> fixture.store(table, TIMEOUT)).hasMessageContaining("It failed.");
        assertThat(fixture.failed).hasValue(1);
        assertThat(fixture.time.passed()).isZero();
    }

    @Test
    void aThrottledInvocationThatRunsOutOfTime_leavesTheRestToTheNext() throws IOException {
        Capacity capacity = fixture.capacity(1024, 1);
        ItemWriter table = fixture.throttled(capacity, Failures.PROVISIONED);
        Duration short20 = Duration.ofSeconds(20);
        int attempts = 1;
        UploadResult result = fixture.store(table, short20);
        assertThat(fixture.time.passed()).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(12));
        while (result.outcome() == Outcome.UNFINISHED) {
            assertThat(fixture.checkpoint()).isEqualTo((int) result.end().records());
            attempts++;
            result = fixture.store(table, short20);
        }

        assertThat(result.outcome()).isEqualTo(Outcome.STORED);
        assertThat(attempts).isEqualTo(3);
        assertThat(result.end().stored()).isEqualTo(ORDERS);
        assertThat(fixture.stored()).isEqualTo(ORDERS);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 9, 25})
    void aTableThatAcceptsNothing_isRetriedUntilOnlyTheCheckpointFits(int secondsOfAPut) throws IOException {
        fixture.time.tasksTake(Duration.ofSeconds(secondsOfAPut));
        ItemWriter table = fixture.failing(put -> PressureFixture.order(put) > 10, Failures.ON_DEMAND);

        UploadResult result = fixture.store(table, TIMEOUT);

        assertThat(result.outcome()).isEqualTo(Outcome.UNFINISHED);
        assertThat(fixture.time.passed()).isBetween(TIMEOUT.minusSeconds(10), TIMEOUT.minusMillis(500));
        assertThat(fixture.checkpoint()).isEqualTo(10);
    }

    @Test
    void putsThatEndAfterTheLastCheckpoint_areCountedByTheNextAttempt() throws IOException {
        int[] refusals = {0};
        ItemWriter table = put -> {
            // The put of order 41 starts when that of order 1 ends, and so on.
            int order = PressureFixture.order(put);
            if (order == 1) {
                fixture.time.tasksTake(Duration.ofSeconds(16));
            } else if (order == 2) {
                fixture.time.tasksTake(Duration.ofMillis(16_800));
            }
            boolean lastCheckpoint =
                    AttributeValue.fromN("41").equals(put.item().get("recordsStored"));
            if (lastCheckpoint && refusals[0]++ < 5) {
                throw Failures.PROVISIONED.exception();
            }
            return fixture.pipeline.table.put(put);
        };

        UploadResult result = fixture.store(table, Duration.ofSeconds(20));

        assertThat(result.outcome()).isEqualTo(Outcome.UNFINISHED);
        assertThat(fixture.checkpoint()).isEqualTo(41);
        assertThat(fixture.stored()).isGreaterThan(41);
        assertThat(result.end().records()).isEqualTo(41);
    }

    @Test
    void aThrottledProcessThatCrashes_losesTenSecondsAtMost() throws IOException {
        Duration crash = Duration.ofSeconds(25);
        ItemWriter throttled = fixture.throttled(fixture.capacity(1024, 1), Failures.PROVISIONED_WITHOUT_A_REASON);
        ItemWriter crashing = put -> {
            if (fixture.time.passed().compareTo(crash) > 0) {
                throw new Faults.ProcessCrash();
            }
            return throttled.put(put);
        };
        assertThatThrownBy(() -> fixture.store(crashing, TIMEOUT)).isInstanceOf(Faults.ProcessCrash.class);
        int checkpoint = fixture.checkpoint();
        long stored = fixture.stored();

        UploadResult retry = fixture.store(throttled, TIMEOUT);

        // 51 orders a second.
        assertThat((long) checkpoint).isBetween(stored - 10 * 52 - 40, stored - 1);
        assertThat(retry.outcome()).isEqualTo(Outcome.STORED);
        assertThat(retry.begin().records()).isEqualTo(checkpoint);
        assertThat(retry.end().stored()).isEqualTo(ORDERS);
        assertThat(retry.duplicates()).isEqualTo(stored - checkpoint);
        assertThat(fixture.stored()).isEqualTo(ORDERS);
    }
}
