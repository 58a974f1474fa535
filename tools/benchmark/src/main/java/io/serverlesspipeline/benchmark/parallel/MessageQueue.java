package io.serverlesspipeline.benchmark.parallel;

import io.serverlesspipeline.handler.notification.Work;
import io.serverlesspipeline.handler.queue.WorkQueue;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A work queue in memory that delivers each message once. */
final class MessageQueue implements WorkQueue {
    /** An empty element ends the queue. */
    private final BlockingQueue<Optional<Work>> messages = new LinkedBlockingQueue<>();

    @Override
    public void send(Work work) {
        messages.add(Optional.of(work));
    }

    /** Ends the queue: all receivers stop after the messages that are in it now. */
    void end() {
        messages.add(Optional.empty());
    }

    /** Ends the queue, and discards the messages that are in it now. */
    void discard() {
        messages.clear();
        end();
    }

    /** Waits for the next message, and returns it; empty if the queue has ended. */
    Optional<Work> receive() throws InterruptedException {
        Optional<Work> next = messages.take();
        if (next.isEmpty()) {
            messages.add(next);
        }
        return next;
    }
}
