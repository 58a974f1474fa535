package io.serverlesspipeline.handler.queue;

import io.serverlesspipeline.handler.notification.NotificationWriter;
import io.serverlesspipeline.handler.notification.Work;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/** Sends work to an Amazon SQS queue as a notification. */
public final class SqsWorkQueue implements WorkQueue {
    private final Supplier<SqsClient> clients;
    private final String queueUrl;
    private final NotificationWriter writer;
    private @Nullable SqsClient client;

    /**
     * Creates a work queue.
     *
     * @param clients creates the client for the first message, because most uploads need none
     */
    public SqsWorkQueue(Supplier<SqsClient> clients, String queueUrl, NotificationWriter writer) {
        this.clients = clients;
        this.queueUrl = queueUrl;
        this.writer = writer;
    }

    @Override
    public void send(Work work) {
        if (client == null) {
            client = clients.get();
        }
        client.sendMessage(SendMessageRequest.builder()
                .queueUrl(queueUrl)
                .messageBody(writer.write(work))
                .build());
    }
}
