package io.serverlesspipeline.handler.queue;

import io.serverlesspipeline.handler.notification.Work;

/** The queue from which the function receives its work, and to which it sends what it can't finish. */
public interface WorkQueue {
    /**
     * Sends work to another invocation.
     *
     * @throws software.amazon.awssdk.core.exception.SdkException if the message isn't sent
     */
    void send(Work work);
}
