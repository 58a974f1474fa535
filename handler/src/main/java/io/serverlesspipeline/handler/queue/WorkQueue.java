package io.serverlesspipeline.handler.queue;

import io.serverlesspipeline.handler.notification.Upload;

/** The queue from which the function receives its work, and to which it sends what it can't finish. */
public interface WorkQueue {
    /**
     * Sends an upload, of which another invocation stores the rest.
     *
     * @throws software.amazon.awssdk.core.exception.SdkException if the message isn't sent
     */
    void send(Upload upload);
}
