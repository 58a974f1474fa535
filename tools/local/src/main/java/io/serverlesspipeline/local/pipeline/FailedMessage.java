package io.serverlesspipeline.local.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * A message of the failure queue: one invocation that failed, with the event that it was for.
 *
 * @param id the message's ID
 * @param receiptHandle what the queue knows this receipt of the message by
 * @param event the event as JSON, as the function got it; empty if the message is none of Lambda's
 * @param uploads the uploads that the event tells of
 */
public record FailedMessage(String id, String receiptHandle, String event, List<FailedEvent> uploads) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** How many characters of an ID are shown, and are enough to name a message. */
    private static final int SHOWN = 8;

    /** Copies the list. */
    public FailedMessage {
        uploads = List.copyOf(uploads);
    }

    static FailedMessage of(Message message) {
        return new FailedMessage(
                message.messageId(),
                message.receiptHandle(),
                event(message.body()),
                FailedEvent.fromMessage(message.body()));
    }

    /** Returns the beginning of the ID, by which people name the message. */
    public String shortId() {
        return id.substring(0, Math.min(SHOWN, id.length()));
    }

    private static String event(String body) {
        try {
            JsonNode event = JSON.readTree(body).path("requestPayload");
            return event.isMissingNode() ? "" : event.toString();
        } catch (JsonProcessingException exception) {
            return "";
        }
    }
}
