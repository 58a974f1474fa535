package io.serverlesspipeline.handler.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.serverlesspipeline.handler.object.ObjectContent;
import io.serverlesspipeline.handler.object.ObjectStore;
import io.serverlesspipeline.handler.pipeline.UploadResult.Outcome;
import io.serverlesspipeline.handler.table.ItemWriter;
import io.serverlesspipeline.handler.testing.Capacity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** A table or bucket that throttles slows an upload down instead of failing it. */
class ThrottlingTest {
    private static final int ORDERS = 1500;
    private static final Duration TIMEOUT = Duration.ofMinutes(15);

    private final PressureFixture fixture = new PressureFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest(name = "{0} units a second, kept for {1} s, {2} ms a put, {3}")
    @CsvSource({
        "1024, 1, 5, PROVISIONED_WITHOUT_A_REASON",
        "1024, 1, 1, PROVISIONED",
        "1024, 1, 100, ON_DEMAND_MAXIMUM",
        "1024, 0.1, 5, ON_DEMAND",
        "1024, 300, 20, ACCOUNT",
        "100, 1, 5, PARTITION_OF_AN_INDEX",
        "5, 30, 10, PROVISIONED",
        "20000, 0.1, 20, UNAVAILABLE",
    })
    void usesNinetyPercentOfTheTable(double unitsPerSecond, double burst, int milliseconds, Failures failure)
            throws IOException {
        int orders = unitsPerSecond < 100 ? 150 : ORDERS;
        fixture.orders(orders, number -> false).time.tasksTake(Duration.ofMillis(milliseconds));
        ItemWriter table = fixture.throttled(fixture.capacity(unitsPerSecond, burst), failure);

        assertThat(fixture.store(table, TIMEOUT).outcome()).isEqualTo(Outcome.STORED);
        assertThat(fixture.stored()).isEqualTo(orders);
        if (burst * unitsPerSecond < 20 * orders) {
            assertThat(fixture.failed).hasPositiveValue();
            assertThat(fixture.use(orders, unitsPerSecond, burst)).isGreaterThan(0.9);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "DENIED")
    void transientFailures_areRetried(Failures failure) throws IOException {
        fixture.orders(ORDERS, number -> number % 7 == 0);
        AtomicInteger puts = new AtomicInteger();

        UploadResult result = fixture.store(fixture.failing(put -> puts.incrementAndGet() % 10 == 0, failure), TIMEOUT);

        assertThat(result.outcome()).isEqualTo(Outcome.STORED);
        assertThat(result.end().stored()).isEqualTo(ORDERS);
        assertThat(result.duplicates()).isZero();
        assertThat(fixture.stored()).isEqualTo(ORDERS);
    }

    @Test
    void mixedFailures_areRetried() throws IOException {
        fixture.orders(ORDERS, number -> number % 7 == 0);
        AtomicInteger puts = new AtomicInteger();
        Failures[] failures = Failures.values();

        UploadResult result = fixture.store(
                put -> {
                    int number = puts.incrementAndGet();
                    Failures failure = failures[number % failures.length];
                    if (failure != Failures.DENIED && number % 2 == 0) {
                        throw failure.exception();
                    }
                    return fixture.pipeline.table.put(put);
                },
                TIMEOUT);

        assertThat(result.outcome()).isEqualTo(Outcome.STORED);
        assertThat(fixture.stored()).isEqualTo(ORDERS);
    }

    @Test
    void aTableThatRecovers_isFullyUsedWithinTwoSeconds() throws IOException {
        fixture.orders(40_000, number -> false);
        Capacity slow = fixture.capacity(1024, 1);
        Duration recovery = Duration.ofMinutes(1);
        AtomicLong late = new AtomicLong();
        ItemWriter recovering = fixture.failing(
                put -> {
                    if (fixture.time.passed().compareTo(recovery) > 0) {
                        return false;
                    }
                    return !slow.take(20);
                },
                Failures.PROVISIONED_WITHOUT_A_REASON);
        ItemWriter table = put -> {
            if (fixture.time.passed().compareTo(recovery.plusSeconds(2)) < 0) {
                late.incrementAndGet();
            }
            return recovering.put(put);
        };

        assertThat(fixture.store(table, TIMEOUT).outcome()).isEqualTo(Outcome.STORED);
        long left = 40_000 - late.get() + fixture.failed.get();
        double atFullSpeed = left * 0.005 / 40;
        double taken = fixture.time.passed().minus(recovery).minusSeconds(2).toMillis() / 1000.0;
        assertThat(taken).isLessThan(1.1 * atFullSpeed + 0.1);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {"PARTITION", "PROVISIONED_WITHOUT_A_REASON"})
    void ordersOfOneUserWhoseKeyIsThrottled_doNotSlowDownTheOthers(Failures failure) throws IOException {
        fixture.orders(3000, number -> number <= 300);
        fixture.pipeline.with("PIPELINE_CHECKPOINT_RECORDS", 100_000);
        Capacity hot = fixture.capacity(200, 1);
        AtomicLong lastOfTheOthers = new AtomicLong();
        ItemWriter failing = fixture.failing(put -> PressureFixture.isHot(put) && !hot.take(20), failure);
        ItemWriter table = put -> {
            if (PressureFixture.isOrder(put) && !PressureFixture.isHot(put)) {
                lastOfTheOthers.set(fixture.time.nanoTime());
            }
            return failing.put(put);
        };

        assertThat(fixture.store(table, TIMEOUT).outcome()).isEqualTo(Outcome.STORED);
        // 2700 orders, 40 at a time, in 5 ms each; the hot ones take half a minute.
        assertThat(Duration.ofNanos(lastOfTheOthers.get())).isLessThan(Duration.ofSeconds(1));
        assertThat(fixture.use(300, 200, 1)).isGreaterThan(0.9);
    }

    @Test
    void ordersOfOneUserAmongOthers_useTheCapacityOfTheirKey() throws IOException {
        fixture.orders(5000, number -> number % 10 == 0);
        Capacity hot = fixture.capacity(200, 1);
        ItemWriter table = fixture.failing(
                put -> PressureFixture.isHot(put) && !hot.take(20), Failures.PROVISIONED_WITHOUT_A_REASON);

        assertThat(fixture.store(table, TIMEOUT).outcome()).isEqualTo(Outcome.STORED);
        assertThat(fixture.use(500, 200, 1)).isGreaterThan(0.9);
    }

    @Test
    void aBucketThatThrottles_isRetried_whenOpenedAndWhileRead() throws IOException {
        fixture.orders(ORDERS, number -> false);
        byte[] content =
                fixture.pipeline.objects.open(fixture.upload, 0).content().readAllBytes();
        AtomicInteger asked = new AtomicInteger();
        ObjectStore busy = (upload, from) -> {
            if (asked.incrementAndGet() % 20 != 0) {
                throw S3Exception.builder()
                        .statusCode(503)
                        .awsErrorDetails(
                                AwsErrorDetails.builder().errorCode("SlowDown").build())
                        .build();
            }
            // Each connection ends after 10 KB.
            int start = Math.toIntExact(from);
            int length = content.length - start;
            return new ObjectContent(
                    new ByteArrayInputStream(content, start, Math.min(10_000, length)), length, null, null);
        };

        assertThat(fixture.store(busy, fixture.pipeline.table, TIMEOUT).outcome())
                .isEqualTo(Outcome.STORED);
        assertThat(fixture.stored()).isEqualTo(ORDERS);
        assertThat(asked).hasValueGreaterThan(60);
    }
}
