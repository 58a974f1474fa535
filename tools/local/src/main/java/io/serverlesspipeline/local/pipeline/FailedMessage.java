package io.serverlesspipeline.local.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * A message in the failure queue: one failed invocation with its event.
 *
 * @param id the message's ID
 * @param receiptHandle the handle of this receipt of the message
 * @param event the event as JSON, as Lambda passed it to the function; empty if the message isn't from Lambda
 * @param uploads the uploads in the event
 */
public record FailedMessage(String id, String receiptHandle, String event, List<FailedEvent> uploads) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The length of a shortened ID, in characters. */
    private static final int SHORT_ID_LENGTH = 8;

    /** Copies the list of uploads. */
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

    /** Returns the shortened ID that lists show. */
    public String shortId() {
        return id.substring(0, Math.min(SHORT_ID_LENGTH, id.length()));
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
