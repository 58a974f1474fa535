package io.serverlesspipeline.handler.notification;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads S3 event notifications with a streaming parser. It ignores unknown fields, so that later versions of the
 * message remain readable.
 *
 * <p>Follows "Event message structure" in the Amazon S3 User Guide.
 */
public final class NotificationReader {
    private final JsonFactory json;

    /** Creates a reader that gets its parsers from the given factory. */
    public NotificationReader(JsonFactory json) {
        this.json = json;
    }

    /**
     * Returns the uploads in a notification, in order. Other S3 events, and the test message that S3 sends when a
     * notification is configured, contain no uploads.
     *
     * @throws MalformedNotificationException if the input isn't an S3 event notification
     * @throws IOException if the input can't be read
     */
    public List<Upload> read(InputStream input) throws IOException {
        try (JsonParser parser = json.createParser(input)) {
            return read(parser);
        } catch (JsonProcessingException e) {
            throw new MalformedNotificationException(
                    "The function's input isn't valid JSON: " + e.getOriginalMessage() + ".");
        }
    }

    private static List<Upload> read(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new MalformedNotificationException(
                    "The function's input isn't a JSON object; invoke it with an S3 event notification.");
        }
        List<Upload> uploads = new ArrayList<>();
        Map<String, String> fields = new HashMap<>();
        boolean understood = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("Records") && value == JsonToken.START_ARRAY) {
                understood = true;
                readRecords(parser, uploads);
            } else if (name.equals("Event") && "s3:TestEvent".equals(parser.getValueAsString())) {
                understood = true;
            } else {
                fields.put(name, value.isScalarValue() ? parser.getText() : "");
                parser.skipChildren();
            }
        }
        if (!understood) {
            throw UnsupportedInput.of(fields);
        }
        return uploads;
    }

    private static void readRecords(JsonParser parser, List<Upload> uploads) throws IOException {
        for (int number = 0; parser.nextToken() != JsonToken.END_ARRAY; number++) {
            EventReader event = EventReader.read(parser);
            event.requireS3(number);
            if (event.isUpload()) {
                uploads.add(event.toUpload(number));
            }
        }
    }
}
