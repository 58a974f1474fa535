package io.serverlesspipeline.local.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An upload that the function couldn't process after all attempts, as recorded in the failure queue.
 *
 * @param bucket the bucket
 * @param key the object's key
 * @param eTag the object's entity tag, without quotation marks
 * @param eventTime the time of the upload
 * @param reason the error of the last attempt, as far as the queue contains it
 */
public record FailedEvent(String bucket, String key, String eTag, Instant eventTime, String reason) {

    /** Reads the uploads from an event. Returns an empty list if the event isn't about uploads. */
    static List<FailedEvent> in(JsonNode event, String reason) {
        List<FailedEvent> uploads = new ArrayList<>();
        for (JsonNode notification : event.path("Records")) {
            JsonNode upload = notification.path("s3");
            // S3 encodes keys in its notifications, but not in its EventBridge events.
            decoded(upload.path("object").path("key").asText())
                    .flatMap(key -> of(upload, key, "eTag", notification.path("eventTime"), reason))
                    .ifPresent(uploads::add);
        }
        JsonNode detail = event.path("detail");
        if (detail.has("object")) {
            String key = detail.path("object").path("key").asText();
            of(detail, key, "etag", event.path("time"), reason).ifPresent(uploads::add);
        }
        return uploads;
    }

    /** Decodes a key. One that isn't encoded doesn't come from S3. */
    private static Optional<String> decoded(String key) {
        try {
            return Optional.of(URLDecoder.decode(key, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException exception) {
            return Optional.empty();
        }
    }

    private static Optional<FailedEvent> of(JsonNode upload, String key, String tag, JsonNode time, String reason) {
        try {
            return Optional.of(new FailedEvent(
                    upload.path("bucket").path("name").asText(),
                    key,
                    upload.path("object").path(tag).asText(),
                    Instant.parse(time.asText()),
                    reason));
        } catch (DateTimeException exception) {
            return Optional.empty();
        }
    }
}
