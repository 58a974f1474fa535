package io.serverlesspipeline.local.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.serverlesspipeline.local.pipeline.FailedMessage.Source;
import java.util.List;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/**
 * Reads the messages of the failure queue. Lambda sends a record of the invocation that contains the event ("Capturing
 * records of Lambda asynchronous invocations" in the AWS Lambda Developer Guide). Amazon SQS and EventBridge send the
 * event itself; EventBridge adds the error as message attributes.
 */
final class FailedMessageReader {
    static final String ERROR_CODE = "ERROR_CODE";
    static final String ERROR_MESSAGE = "ERROR_MESSAGE";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PAYLOAD = "requestPayload";

    private FailedMessageReader() {}

    static FailedMessage read(Message message) {
        JsonNode body = parse(message.body());
        if (body.has(PAYLOAD)) {
            JsonNode event = body.path(PAYLOAD);
            return failed(message, Source.LAMBDA, event.toString(), FailedEvent.in(event, invocationError(body)));
        }
        String event = isFromTopic(body) ? body.path("Message").asText() : message.body();
        JsonNode parsed = parse(event);
        return isEvent(parsed)
                ? failed(message, Source.DELIVERY, event, FailedEvent.in(parsed, deliveryError(message)))
                : failed(message, Source.UNKNOWN, "", List.of());
    }

    private static FailedMessage failed(Message message, Source source, String event, List<FailedEvent> uploads) {
        return new FailedMessage(message.messageId(), message.receiptHandle(), source, event, uploads);
    }

    /** Returns whether a body is the envelope that Amazon SNS puts around a notification. */
    private static boolean isFromTopic(JsonNode body) {
        return body.path("Type").asText().equals("Notification")
                && body.path("Message").isTextual();
    }

    /** Returns whether a body is a notification from Amazon S3, or an event that S3 sent through EventBridge. */
    private static boolean isEvent(JsonNode body) {
        return body.path("Records").path(0).has("s3")
                || body.path("source").asText().equals("aws.s3");
    }

    private static String invocationError(JsonNode invocation) {
        JsonNode response = invocation.path("responsePayload");
        String condition = invocation.path("requestContext").path("condition").asText("Lambda gave no reason");
        return error(
                response.path("errorType").asText(),
                response.path("errorMessage").asText(),
                condition);
    }

    private static String deliveryError(Message message) {
        return error(
                attribute(message, ERROR_CODE),
                attribute(message, ERROR_MESSAGE),
                "The function didn't process this event from the work queue. Its log contains the cause.");
    }

    private static String error(String type, String text, String otherwise) {
        if (text.isEmpty()) {
            return otherwise;
        }
        return type.isEmpty() ? text : type + ": " + text;
    }

    private static String attribute(Message message, String name) {
        MessageAttributeValue value = message.messageAttributes().get(name);
        return value == null || value.stringValue() == null ? "" : value.stringValue();
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException exception) {
            return MissingNode.getInstance();
        }
    }
}
