package io.serverlesspipeline.local.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchResponse;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
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

    /** Adds an event that EventBridge couldn't deliver, with the attributes of its dead letters. */
    public FakeQueue addDeadLetter(String event, String errorCode, String errorMessage) {
        return add(Message.builder()
                .body(event)
                .messageAttributes(Map.of("ERROR_CODE", string(errorCode), "ERROR_MESSAGE", string(errorMessage))));
    }

    public FakeQueue add(String body) {
        return add(Message.builder().body(body));
    }

    private FakeQueue add(Message.Builder message) {
        String id = Integer.toString(visible.size() + hidden.size());
        visible.add(message.messageId(id).receiptHandle(id).build());
        return this;
    }

    private static MessageAttributeValue string(String value) {
        return MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(value)
                .build();
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
        ReceiveMessageRequest receive =
                ReceiveMessageRequest.builder().applyMutation(request).build();
        List<Message> received =
                List.copyOf(visible.subList(0, Math.min(receive.maxNumberOfMessages(), visible.size())));
        visible.removeAll(received);
        hidden.addAll(received);
        return ReceiveMessageResponse.builder()
                .messages(received.stream()
                        .map(message -> withRequestedAttributes(message, receive.messageAttributeNames()))
                        .toList())
                .build();
    }

    /** SQS returns only the attributes that the request names. */
    private static Message withRequestedAttributes(Message message, List<String> names) {
        Map<String, MessageAttributeValue> attributes = new HashMap<>(message.messageAttributes());
        attributes.keySet().retainAll(names);
        return message.toBuilder().messageAttributes(attributes).build();
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
