package io.serverlesspipeline.local.console;

import io.serverlesspipeline.local.pipeline.FailedMessage;
import io.serverlesspipeline.local.pipeline.FailureQueue;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Lets one thread at a time read the failure queue. Reading hides the messages from other readers for a moment, so that
 * two open pages would each see a part of them.
 */
final class SharedFailureQueue {
    private static final int PATIENCE_SECONDS = 5;

    private final FailureQueue queue;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile List<FailedMessage> last = List.of();

    SharedFailureQueue(FailureQueue queue) {
        this.queue = queue;
    }

    /** Returns the number of messages that aren't in flight. */
    int visible() {
        return queue.visible();
    }

    /** Returns the number of messages in flight. */
    int inFlight() {
        return queue.inFlight();
    }

    /** Returns the messages, or the ones that were read last while a redrive runs. */
    List<FailedMessage> messages() throws InterruptedException {
        if (lock.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            try {
                last = queue.messages();
            } finally {
                lock.unlock();
            }
        }
        return last;
    }

    /** Redrives messages while no other thread reads or redrives them. */
    <T> T exclusively(Function<FailureQueue, T> redrive) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            return redrive.apply(queue);
        } finally {
            lock.unlock();
        }
    }
}
