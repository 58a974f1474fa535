package io.serverlesspipeline.handler.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.handler.retry.Patience;
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
class PutWindowTest {
    private static final long MANY_BYTES = 1 << 30;

    private final ExecutorService executor = Executors.newCachedThreadPool();
    private int keys;

    @AfterEach
    void stopThreads() {
        executor.shutdownNow();
    }

    private PutWindow window(int puts) {
        return new PutWindow(
                executor, new PutBounds(puts, MANY_BYTES), new Patience(Time.SYSTEM, () -> 60_000_000_000L, 8));
    }

    private void submit(PutWindow window, Runnable task) {
        keys++;
        assertThat(window.submit(new PutKey("P" + keys, "S"), 1, task)).isTrue();
    }

    @Test
    void runsAsManyTasksAtATimeAsItsSize() {
        PutWindow window = window(4);
        CyclicBarrier allFour = new CyclicBarrier(4);
        for (int task = 0; task < 8; task++) {
            submit(window, () -> meet(allFour));
        }
        window.await();
        assertThat(allFour.getNumberWaiting()).isZero();
    }

    @Test
    void neverRunsMoreTasksAtATimeThanItsSize() {
        PutWindow window = window(3);
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        for (int task = 0; task < 2000; task++) {
            submit(window, () -> {
                most.accumulateAndGet(running.incrementAndGet(), Math::max);
                running.decrementAndGet();
            });
        }
        window.await();
        assertThat(most.get()).isBetween(1, 3);
    }

    @Test
    void holdsTheCallerBack_untilThereIsRoom() throws InterruptedException {
        PutWindow window = window(1);
        CountDownLatch finish = new CountDownLatch(1);
        AtomicInteger submitted = new AtomicInteger();
        submit(window, () -> await(finish));
        Thread caller = new Thread(() -> {
            submit(window, () -> {});
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
    void throwsWhatATaskThrew_andRunsNoMore() {
        PutWindow window = window(1);
        IllegalStateException failure = new IllegalStateException("throttled");
        AtomicInteger ran = new AtomicInteger();
        submit(window, () -> {
            throw failure;
        });

        assertThatThrownBy(() -> submit(window, ran::incrementAndGet)).isSameAs(failure);
        assertThatThrownBy(window::await).isSameAs(failure);
        assertThat(ran).hasValue(0);
    }

    @Test
    void throwsErrorsToo_soThatNoPutIsTakenForDone() {
        PutWindow window = window(2);
        OutOfMemoryError failure = new OutOfMemoryError("test");
        submit(window, () -> {
            throw failure;
        });

        assertThatThrownBy(window::await).isSameAs(failure);
    }

    @Test
    void waitsForEveryTaskThatHasBegun_whenStopped_evenAfterAFailure() {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicInteger ended = new AtomicInteger();
        try (PutWindow window = window(2)) {
            submit(window, () -> {
                await(begun);
                ended.incrementAndGet();
            });
            submit(window, () -> {
                begun.countDown();
                throw new IllegalStateException();
            });
            window.stop(new Patience(Time.SYSTEM, () -> 60_000_000_000L, 1));
        }
        assertThat(ended).hasValue(1);
    }

    @Test
    void holdsNoMoreMemoryThanItsSize_andTheNextPut() {
        SimulatedTime time = new SimulatedTime();
        PutWindow window = new PutWindow(time, new PutBounds(40, 100), patience(time));
        AtomicInteger held = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        for (int bytes : new int[] {30, 30, 30, 60, 500, 30, 30, 30, 30, 30, 30}) {
            most.accumulateAndGet(held.addAndGet(bytes), Math::max);
            keys++;
            assertThat(window.submit(new PutKey("P" + keys, "S"), bytes, () -> held.addAndGet(-bytes)))
                    .isTrue();
            assertThat(held).hasValueLessThanOrEqualTo(100);
        }

        assertThat(window.await()).isTrue();
        assertThat(held).hasValue(0);
        assertThat(most).hasValueLessThanOrEqualTo(600);
    }

    @Test
    void sendsHalfAsManyPuts_whenTheTableThrottlesARoundOfThem() {
        SimulatedTime time = new SimulatedTime();
        PutWindow window = new PutWindow(time, new PutBounds(40, MANY_BYTES), patience(time));
        AtomicInteger sent = new AtomicInteger();
        for (int put = 1; put <= 40; put++) {
            keys++;
            window.submit(new PutKey("P" + keys, "S"), 1, () -> {
                // The first round is throttled as a whole, which halves the number once.
                if (sent.incrementAndGet() <= 40) {
                    throw ProvisionedThroughputExceededException.builder().build();
                }
            });
        }

        assertThat(window.await()).isTrue();
        assertThat(sent).hasValue(80);
        // One round of 40, two of about 20.
        assertThat(time.passed()).isEqualTo(Duration.ofMillis(15));
    }

    @Test
    void givesUp_whenTimeHasRunOut() {
        SimulatedTime time = new SimulatedTime();
        PutWindow window = new PutWindow(time, new PutBounds(1, MANY_BYTES), patience(time));
        window.submit(new PutKey("P", "S"), 1, () -> {
            throw ProvisionedThroughputExceededException.builder().build();
        });

        assertThat(window.await()).isFalse();
        assertThat(time.passed()).isEqualTo(Duration.ofMinutes(1));
    }

    private static Patience patience(SimulatedTime time) {
        long end = Duration.ofMinutes(1).toNanos();
        return new Patience(time, () -> end - time.nanoTime(), 8);
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
