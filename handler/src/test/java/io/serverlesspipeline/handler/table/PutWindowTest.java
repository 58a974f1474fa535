package io.serverlesspipeline.handler.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PutWindowTest {
    private final ExecutorService executor = Executors.newCachedThreadPool();

    @AfterEach
    void stopThreads() {
        executor.shutdownNow();
    }

    @Test
    void runsAsManyTasksAtATimeAsItsSize() {
        PutWindow window = new PutWindow(executor, 4);
        CyclicBarrier allFour = new CyclicBarrier(4);
        for (int task = 0; task < 8; task++) {
            window.submit(() -> meet(allFour));
        }
        window.await();
        assertThat(allFour.getNumberWaiting()).isZero();
    }

    @Test
    void neverRunsMoreTasksAtATimeThanItsSize() {
        PutWindow window = new PutWindow(executor, 3);
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        for (int task = 0; task < 2000; task++) {
            window.submit(() -> {
                most.accumulateAndGet(running.incrementAndGet(), Math::max);
                running.decrementAndGet();
            });
        }
        window.await();
        assertThat(most.get()).isBetween(1, 3);
    }

    @Test
    void holdsTheCallerBack_untilThereIsRoom() throws InterruptedException {
        PutWindow window = new PutWindow(executor, 1);
        CountDownLatch finish = new CountDownLatch(1);
        AtomicInteger submitted = new AtomicInteger();
        window.submit(() -> await(finish));
        Thread caller = new Thread(() -> {
            window.submit(() -> {});
            submitted.incrementAndGet();
        });
        caller.start();
        while (caller.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        assertThat(submitted).hasValue(0);
        finish.countDown();
        caller.join();
        assertThat(submitted).hasValue(1);
    }

    @Test
    void throwsWhatATaskThrew_andRunsNoMore() {
        PutWindow window = new PutWindow(executor, 1);
        IllegalStateException failure = new IllegalStateException("throttled");
        AtomicInteger ran = new AtomicInteger();
        window.submit(() -> {
            throw failure;
        });

        assertThatThrownBy(() -> window.submit(ran::incrementAndGet)).isSameAs(failure);
        assertThatThrownBy(window::await).isSameAs(failure);
        assertThat(ran).hasValue(0);
    }

    @Test
    void throwsErrorsToo_soThatNoPutIsTakenForDone() {
        PutWindow window = new PutWindow(executor, 2);
        OutOfMemoryError failure = new OutOfMemoryError("test");
        window.submit(() -> {
            throw failure;
        });

        assertThatThrownBy(window::await).isSameAs(failure);
    }

    @Test
    void waitsForEveryTask_whenClosed_evenAfterAFailure() {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicInteger ended = new AtomicInteger();
        try (PutWindow window = new PutWindow(executor, 2)) {
            window.submit(() -> {
                await(begun);
                ended.incrementAndGet();
            });
            window.submit(() -> {
                begun.countDown();
                throw new IllegalStateException();
            });
        }
        assertThat(ended).hasValue(1);
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
