package io.serverlesspipeline.local.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The queue for events that couldn't be processed. Reading it doesn't remove messages. */
public final class FailureQueue implements FailedMessages {
    private static final int BATCH_SIZE = 10;
    private static final int MAX_MESSAGES = 1000;

    /** The visibility timeout of a message while the other messages are read, in seconds. */
    private static final int READ_VISIBILITY_SECONDS = 20;

    /** The visibility timeout while the function runs: 15 minutes at most, plus a margin; in seconds. */
    private static final int INVOCATION_VISIBILITY_SECONDS = 960;

    private final SqsClient sqs;
    private final String url;

    /** Creates a client of a pipeline's failure queue. */
    public FailureQueue(SqsClient sqs, PipelineOutputs pipeline) {
        this.sqs = sqs;
        this.url = pipeline.failureQueueUrl();
    }

    /** Returns the failed uploads in the queue, from at most 1,000 messages. */
    public List<FailedEvent> events() {
        return messages().stream()
                .flatMap(message -> message.uploads().stream())
                .toList();
    }

    /**
     * Returns the number of messages in flight: a redrive is processing them or was interrupted. They become visible
     * again within 16 minutes.
     */
    public int inFlight() {
        return count(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE);
    }

    /** Returns the number of messages that aren't in flight. */
    public int visible() {
        return count(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES);
    }

    private int count(QueueAttributeName name) {
        return Integer.parseInt(
                sqs.getQueueAttributes(request -> request.queueUrl(url).attributeNames(name))
                        .attributes()
                        .getOrDefault(name, "0"));
    }

    /**
     * Returns the messages in the queue, at most 1,000. The list contains each message once with its latest receipt
     * handle, because a queue can deliver a message more than once, for example if reading them all takes long.
     */
    public List<FailedMessage> messages() {
        Map<String, Message> latest = new LinkedHashMap<>();
        int received = 0;
        List<Message> batch;
        do {
            batch = receive();
            batch.forEach(message -> latest.put(message.messageId(), message));
            received += batch.size();
        } while (!batch.isEmpty() && received < MAX_MESSAGES);
        List<Message> messages = List.copyOf(latest.values());
        for (int begin = 0; begin < messages.size(); begin += BATCH_SIZE) {
            makeVisible(messages.subList(begin, Math.min(begin + BATCH_SIZE, messages.size())));
        }
        return messages.stream().map(FailedMessageReader::read).toList();
    }

    @Override
    public void hide(FailedMessage message) {
        setVisibility(message, INVOCATION_VISIBILITY_SECONDS);
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
                        .maxNumberOfMessages(BATCH_SIZE)
                        .visibilityTimeout(READ_VISIBILITY_SECONDS)
                        .messageAttributeNames(FailedMessageReader.ERROR_CODE, FailedMessageReader.ERROR_MESSAGE)
                        .waitTimeSeconds(0))
                .messages();
    }

    private void makeVisible(List<Message> messages) {
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
