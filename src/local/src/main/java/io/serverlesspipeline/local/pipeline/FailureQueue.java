package io.serverlesspipeline.local.pipeline;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;

/** The queue to which Lambda hands events that could not be processed. Looking into it takes nothing out of it. */
public final class FailureQueue {
    private static final int BATCH = 10;
    private static final int GREATEST_NUMBER = 1000;

    /** How long a message is hidden while the others are looked at, in seconds. */
    private static final int HIDDEN = 20;

    private final SqsClient sqs;
    private final String url;

    /** Makes a view of the queue of a pipeline. */
    public FailureQueue(SqsClient sqs, PipelineOutputs pipeline) {
        this.sqs = sqs;
        this.url = pipeline.failureQueueUrl();
    }

    /** Returns the failed uploads that are in the queue, at most those of a thousand messages. */
    public List<FailedEvent> events() {
        List<Message> messages = new ArrayList<>();
        List<Message> batch;
        do {
            batch = receive();
            messages.addAll(batch);
        } while (!batch.isEmpty() && messages.size() < GREATEST_NUMBER);
        for (int begin = 0; begin < messages.size(); begin += BATCH) {
            showAgain(messages.subList(begin, Math.min(begin + BATCH, messages.size())));
        }
        return messages.stream()
                .flatMap(message -> FailedEvent.fromMessage(message.body()).stream())
                .toList();
    }

    private List<Message> receive() {
        return sqs.receiveMessage(request -> request.queueUrl(url)
                        .maxNumberOfMessages(BATCH)
                        .visibilityTimeout(HIDDEN)
                        .waitTimeSeconds(0))
                .messages();
    }

    private void showAgain(List<Message> messages) {
        List<ChangeMessageVisibilityBatchRequestEntry> entries = new ArrayList<>();
        for (Message message : messages) {
            String id = Integer.toString(entries.size());
            entries.add(ChangeMessageVisibilityBatchRequestEntry.builder()
                    .id(id)
                    .receiptHandle(message.receiptHandle())
                    .visibilityTimeout(0)
                    .build());
        }
        sqs.changeMessageVisibilityBatch(request -> request.queueUrl(url).entries(entries));
    }
}
