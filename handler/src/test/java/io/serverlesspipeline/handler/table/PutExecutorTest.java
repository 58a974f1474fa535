package io.serverlesspipeline.handler.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.handler.retry.RetryPolicy;
import io.serverlesspipeline.handler.retry.Time;
import io.serverlesspipeline.handler.testing.SimulatedTime;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;

@Timeout(30)
class PutExecutorTest {
    private static final long MANY_BYTES = 1 << 30;

    private final ExecutorService executor = Executors.newCachedThreadPool();
    private int keys;

    @AfterEach
    void stopThreads() {
        executor.shutdownNow();
    }

    private PutExecutor putExecutor(int puts) {
        return new PutExecutor(
                executor, new PutBounds(puts, MANY_BYTES), new RetryPolicy(Time.SYSTEM, () -> 60_000_000_000L, 8));
    }

    private void submit(PutExecutor putExecutor, Runnable task) {
        keys++;
        assertThat(putExecutor.submit(new ItemKey("P" + keys, "S"), 1, task)).isTrue();
    }

    @Test
    void runsAsManyTasksConcurrentlyAsAllowed() {
        PutExecutor putExecutor = putExecutor(4);
        CyclicBarrier allFour = new CyclicBarrier(4);
        for (int task = 0; task < 8; task++) {
            submit(putExecutor, () -> meet(allFour));
        }
        putExecutor.awaitCompletion();
        assertThat(allFour.getNumberWaiting()).isZero();
    }

    @Test
    void neverRunsMoreTasksConcurrentlyThanAllowed() {
        PutExecutor putExecutor = putExecutor(3);
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        for (int task = 0; task < 2000; task++) {
            submit(putExecutor, () -> {
                most.accumulateAndGet(running.incrementAndGet(), Math::max);
                running.decrementAndGet();
            });
        }
        putExecutor.awaitCompletion();
        assertThat(most.get()).isBetween(1, 3);
    }

    @Test
    void blocksTheCaller_untilThereIsCapacity() throws InterruptedException {
        PutExecutor putExecutor = putExecutor(1);
        CountDownLatch finish = new CountDownLatch(1);
        AtomicInteger submitted = new AtomicInteger();
        submit(putExecutor, () -> await(finish));
        Thread caller = new Thread(() -> {
            submit(putExecutor, () -> {});
            submitted.incrementAndGet();
        });
        caller.start();
        while (caller.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        assertThat(submitted).hasValue(0);
        finish.countDown();
        caller.join();
        assertThat(submitted).hasValue(1);
    }

    @Test
    void throwsTheExceptionOfATask_andRunsNoMore() {
        PutExecutor putExecutor = putExecutor(1);
        IllegalStateException failure = new IllegalStateException("throttled");
        AtomicInteger ran = new AtomicInteger();
        submit(putExecutor, () -> {
            throw failure;
        });

        assertThatThrownBy(() -> submit(putExecutor, ran::incrementAndGet)).isSameAs(failure);
        assertThatThrownBy(putExecutor::awaitCompletion).isSameAs(failure);
        assertThat(ran).hasValue(0);
    }

    @Test
    void throwsErrorsToo_soThatNoPutCountsAsComplete() {
        PutExecutor putExecutor = putExecutor(2);
        OutOfMemoryError failure = new OutOfMemoryError("test");
        submit(putExecutor, () -> {
            throw failure;
        });

        assertThatThrownBy(putExecutor::awaitCompletion).isSameAs(failure);
    }

    @Test
    void waitsForTasksInFlight_whenStopped_evenAfterAFailure() {
        CountDownLatch started = new CountDownLatch(1);
        AtomicInteger ended = new AtomicInteger();
        try (PutExecutor putExecutor = putExecutor(2)) {
            submit(putExecutor, () -> {
                await(started);
                ended.incrementAndGet();
            });
            submit(putExecutor, () -> {
                started.countDown();
                throw new IllegalStateException();
            });
            putExecutor.stop(new RetryPolicy(Time.SYSTEM, () -> 60_000_000_000L, 1));
        }
        assertThat(ended).hasValue(1);
    }

    @Test
    void takesNoMoreMemoryThanAllowed_plusTheNextPut() {
        SimulatedTime time = new SimulatedTime();
        PutExecutor putExecutor = new PutExecutor(time, new PutBounds(40, 100), retryPolicy(time));
        AtomicInteger held = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        for (int bytes : new int[] {30, 30, 30, 60, 500, 30, 30, 30, 30, 30, 30}) {
            most.accumulateAndGet(held.addAndGet(bytes), Math::max);
            keys++;
            assertThat(putExecutor.submit(new ItemKey("P" + keys, "S"), bytes, () -> held.addAndGet(-bytes)))
                    .isTrue();
            assertThat(held).hasValueLessThanOrEqualTo(100);
        }

        assertThat(putExecutor.awaitCompletion()).isTrue();
        assertThat(held).hasValue(0);
        assertThat(most).hasValueLessThanOrEqualTo(600);
    }

    @Test
    void halvesItsConcurrency_whenTheTableThrottlesARound() {
        SimulatedTime time = new SimulatedTime();
        PutExecutor putExecutor = new PutExecutor(time, new PutBounds(40, MANY_BYTES), retryPolicy(time));
        AtomicInteger sent = new AtomicInteger();
        for (int put = 1; put <= 40; put++) {
            keys++;
            putExecutor.submit(new ItemKey("P" + keys, "S"), 1, () -> {
                // The whole first round is throttled, which halves the limit once.
                if (sent.incrementAndGet() <= 40) {
                    throw ProvisionedThroughputExceededException.builder().build();
                }
            });
        }

        assertThat(putExecutor.awaitCompletion()).isTrue();
        assertThat(sent).hasValue(80);
        // One round of 40, two of about 20.
        assertThat(time.passed()).isEqualTo(Duration.ofMillis(15));
    }

    @Test
    void returnsFalse_whenTimeHasRunOut() {
        SimulatedTime time = new SimulatedTime();
        PutExecutor putExecutor = new PutExecutor(time, new PutBounds(1, MANY_BYTES), retryPolicy(time));
        putExecutor.submit(new ItemKey("P", "S"), 1, () -> {
            throw ProvisionedThroughputExceededException.builder().build();
        });

        assertThat(putExecutor.awaitCompletion()).isFalse();
        assertThat(time.passed()).isEqualTo(Duration.ofMinutes(1));
    }

    private static RetryPolicy retryPolicy(SimulatedTime time) {
        long end = Duration.ofMinutes(1).toNanos();
        return new RetryPolicy(time, () -> end - time.nanoTime(), 8);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
