package io.serverlesspipeline.local.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The queue to which Lambda hands events that could not be processed. Looking into it takes nothing out of it. */
public final class FailureQueue implements FailedMessages {
    private static final int BATCH = 10;
    private static final int GREATEST_NUMBER = 1000;

    /** How long a message is hidden while the others are looked at, in seconds. */
    private static final int HIDDEN = 20;

    /** How long a message is hidden while the function runs: 15 minutes at most, and a moment more; in seconds. */
    private static final int LONGEST_INVOCATION = 960;

    private final SqsClient sqs;
    private final String url;

    /** Makes a view of the queue of a pipeline. */
    public FailureQueue(SqsClient sqs, PipelineOutputs pipeline) {
        this.sqs = sqs;
        this.url = pipeline.failureQueueUrl();
    }

    /** Returns the failed uploads that are in the queue, at most those of a thousand messages. */
    public List<FailedEvent> events() {
        return messages().stream()
                .flatMap(message -> message.uploads().stream())
                .toList();
    }

    /**
     * Returns how many messages are out of sight now: they are being redriven, or their redrive was interrupted, and
     * come back within 16 minutes.
     */
    public int hidden() {
        return Integer.parseInt(sqs.getQueueAttributes(request -> request.queueUrl(url)
                        .attributeNames(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
                .attributes()
                .getOrDefault(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE, "0"));
    }

    /**
     * Returns the messages that are in the queue, at most a thousand. Each is there once, with the receipt that it came
     * with last: a queue may deliver a message more than once, and does so if looking at all takes long.
     */
    public List<FailedMessage> messages() {
        Map<String, Message> latest = new LinkedHashMap<>();
        int received = 0;
        List<Message> batch;
        do {
            batch = receive();
            batch.forEach(message -> latest.put(message.messageId(), message));
            received += batch.size();
        } while (!batch.isEmpty() && received < GREATEST_NUMBER);
        List<Message> messages = List.copyOf(latest.values());
        for (int begin = 0; begin < messages.size(); begin += BATCH) {
            showAgain(messages.subList(begin, Math.min(begin + BATCH, messages.size())));
        }
        return messages.stream().map(FailedMessage::of).toList();
    }

    @Override
    public void hide(FailedMessage message) {
        setVisibility(message, LONGEST_INVOCATION);
    }

    @Override
    public void show(FailedMessage message) {
        setVisibility(message, 0);
    }

    @Override
    public void delete(FailedMessage message) {
        sqs.deleteMessage(request -> request.queueUrl(url).receiptHandle(message.receiptHandle()));
    }

    private void setVisibility(FailedMessage message, int seconds) {
        sqs.changeMessageVisibility(request ->
                request.queueUrl(url).receiptHandle(message.receiptHandle()).visibilityTimeout(seconds));
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
