package io.serverlesspipeline.local.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An upload that the function couldn't process after all retries, as recorded in the failure queue ("Capturing records
 * of Lambda asynchronous invocations" in the AWS Lambda Developer Guide).
 *
 * @param bucket the bucket
 * @param key the object's key
 * @param eTag the object's entity tag, without quotation marks
 * @param eventTime the time of the upload
 * @param reason the error that the function returned for the last attempt
 */
public record FailedEvent(String bucket, String key, String eTag, Instant eventTime, String reason) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Reads the uploads from a message body. Returns an empty list if the message isn't from Lambda. */
    static List<FailedEvent> fromMessage(String body) {
        try {
            JsonNode message = JSON.readTree(body);
            String reason = reason(message);
            List<FailedEvent> events = new ArrayList<>();
            for (JsonNode notification : message.path("requestPayload").path("Records")) {
                of(notification, reason).ifPresent(events::add);
            }
            return events;
        } catch (JsonProcessingException exception) {
            return List.of();
        }
    }

    private static Optional<FailedEvent> of(JsonNode notification, String reason) {
        JsonNode object = notification.path("s3").path("object");
        try {
            return Optional.of(new FailedEvent(
                    notification.path("s3").path("bucket").path("name").asText(),
                    URLDecoder.decode(object.path("key").asText(), StandardCharsets.UTF_8),
                    object.path("eTag").asText(),
                    Instant.parse(notification.path("eventTime").asText()),
                    reason));
        } catch (DateTimeException exception) {
            return Optional.empty();
        }
    }

    private static String reason(JsonNode message) {
        JsonNode response = message.path("responsePayload");
        String type = response.path("errorType").asText();
        String text = response.path("errorMessage").asText();
        if (text.isEmpty()) {
            return message.path("requestContext").path("condition").asText("Lambda gave no reason");
        }
        return type.isEmpty() ? text : type + ": " + text;
    }
}
