package io.serverlesspipeline.component.internal.policy;

import java.util.Optional;

/**
 * A service that may send messages to a queue.
 *
 * @param sid the ID of the statement that allows it
 * @param service the principal of the service, such as {@code s3.amazonaws.com}
 * @param sourceArn the ARN of the resource on whose behalf the service sends
 * @param sourceAccount the ID of the account of that resource, if its ARN doesn't name one
 */
public record QueueSender(String sid, String service, String sourceArn, Optional<String> sourceAccount) {
    public QueueSender {
        ResourceArn.requireSingleResource("resource that sends to the queue", sourceArn);
    }
}
