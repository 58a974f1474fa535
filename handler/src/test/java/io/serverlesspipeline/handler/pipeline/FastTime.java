package io.serverlesspipeline.handler.pipeline;

import io.serverlesspipeline.handler.retry.Time;
import java.util.concurrent.locks.Condition;

/** A clock whose waits are short. */
final class FastTime implements Time {
    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public void await(Condition changed, long nanoseconds) throws InterruptedException {
        SYSTEM.await(changed, Math.min(nanoseconds, 1_000_000));
    }

    @Override
    public void sleep(long nanoseconds) {
        Thread.onSpinWait();
    }
}
