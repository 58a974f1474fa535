package io.serverlesspipeline.local.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchResponse;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;

/** An SQS client with one in-memory queue. Received messages stay hidden until they are made visible. */
public final class FakeQueue implements SqsClient {
    private final List<Message> visible = new ArrayList<>();
    private final List<Message> hidden = new ArrayList<>();

    /** Adds a message that Lambda sends after the last failed attempt. */
    public FakeQueue addFailure(String encodedKey, String eTag, String eventTime, String errorMessage) {
        return add("""
                {"requestContext": {"condition": "RetriesExhausted"},
                 "requestPayload": {"Records": [{"eventTime": "%s",
                   "s3": {"bucket": {"name": "uploads"}, "object": {"key": "%s", "eTag": "%s"}}}]},
                 "responsePayload": {"errorType": "AccessDenied", "errorMessage": "%s"}}""".formatted(eventTime, encodedKey, eTag, errorMessage));
    }

    public FakeQueue add(String body) {
        String id = Integer.toString(visible.size() + hidden.size());
        visible.add(Message.builder().messageId(id).receiptHandle(id).body(body).build());
        return this;
    }

    /** Makes the queue deliver a message twice, with a different receipt handle, even while it is hidden. */
    public FakeQueue deliverAgain(String id) {
        visible.addAll(visible.stream()
                .filter(message -> message.messageId().equals(id))
                .map(message -> message.toBuilder().receiptHandle(id + "-again").build())
                .toList());
        return this;
    }

    public int numberOfVisible() {
        return visible.size();
    }

    @Override
    public ReceiveMessageResponse receiveMessage(Consumer<ReceiveMessageRequest.Builder> request) {
        int maximum =
                ReceiveMessageRequest.builder().applyMutation(request).build().maxNumberOfMessages();
        List<Message> received = List.copyOf(visible.subList(0, Math.min(maximum, visible.size())));
        visible.removeAll(received);
        hidden.addAll(received);
        return ReceiveMessageResponse.builder().messages(received).build();
    }

    @Override
    public ChangeMessageVisibilityBatchResponse changeMessageVisibilityBatch(
            Consumer<ChangeMessageVisibilityBatchRequest.Builder> request) {
        List<String> shown =
                ChangeMessageVisibilityBatchRequest.builder().applyMutation(request).build().entries().stream()
                        .map(ChangeMessageVisibilityBatchRequestEntry::receiptHandle)
                        .toList();
        hidden.stream()
                .filter(message -> shown.contains(message.receiptHandle()))
                .forEach(visible::add);
        hidden.removeAll(visible);
        return ChangeMessageVisibilityBatchResponse.builder().build();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
