package io.serverlesspipeline.handler.notification;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.serverlesspipeline.handler.notification.FunctionInput.Message;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the function's input with a streaming parser: an S3 event notification, or the event that S3 sends to Amazon
 * EventBridge. Amazon SNS, Amazon SQS, or both may deliver either of them. Unknown fields are ignored, so that later
 * versions of a message remain readable.
 *
 * <p>Follows "Event message structure" in the Amazon S3 User Guide, and "Using Lambda with Amazon SQS" and "Invoking
 * Lambda functions with Amazon SNS notifications" in the AWS Lambda Developer Guide.
 */
public final class NotificationReader {
    /** An SQS message that contains an SNS message that contains an event. AWS doesn't nest messages more deeply. */
    private static final int MAX_DEPTH = 3;

    private final JsonFactory json;

    /** Creates a reader that gets its parsers from the given factory. */
    public NotificationReader(JsonFactory json) {
        this.json = json;
    }

    /**
     * Returns what the input asks for, in order. Other S3 events, and the test message that S3 sends when a
     * notification is configured, ask for nothing.
     *
     * @throws MalformedNotificationException if the input isn't a supported event; a malformed message in an Amazon SQS
     *     batch fails alone
     * @throws IOException if the input can't be read
     */
    public FunctionInput read(InputStream input) throws IOException {
        try (JsonParser parser = json.createParser(input)) {
            return read(parser, "The function's input", MAX_DEPTH);
        } catch (JsonProcessingException e) {
            throw invalidJson("The function's input", e);
        }
    }

    private FunctionInput read(JsonParser parser, String name, int depth) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new MalformedNotificationException(
                    name + " isn't a JSON object; invoke the function with an S3 event notification.");
        }
        JsonFields fields = new JsonFields();
        List<Work> work = new ArrayList<>();
        List<Message> messages = new ArrayList<>();
        boolean hasRecords = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            if (field.equals("Records") && value == JsonToken.START_ARRAY) {
                hasRecords = true;
                for (int number = 0; parser.nextToken() != JsonToken.END_ARRAY; number++) {
                    readRecord(JsonFields.read(parser), number, depth, work, messages);
                }
            } else {
                fields.add(field, parser);
            }
        }
        if (messages.isEmpty()) {
            return FunctionInput.of(hasRecords ? work : readEvent(fields, name, depth));
        }
        if (!work.isEmpty()) {
            throw new MalformedNotificationException(name + " mixes messages from Amazon SQS with other events.");
        }
        return new FunctionInput(messages);
    }

    private void readRecord(JsonFields record, int number, int depth, List<Work> work, List<Message> messages)
            throws IOException {
        // Only Amazon SNS capitalizes the name of this field.
        String source = record.getOrDefault("eventSource", record.getOrDefault("EventSource", ""));
        String message = record.getOrDefault("body", "");
        switch (source) {
            case "aws:sqs" -> messages.add(sqsMessage(record.get("messageId"), message, depth));
            case "aws:sns" ->
                work.addAll(readMessage(record.getOrDefault("Sns.Message", ""), "The message from Amazon SNS", depth));
            default -> {
                S3Event event = new S3Event(record, number);
                UnsupportedInput.requireS3(record, source, number, event.isUpload());
                if (event.isUpload()) {
                    work.add(event.toWork());
                }
            }
        }
    }

    /** A malformed message fails alone, so that the other messages of its batch are stored. */
    private Message sqsMessage(@Nullable String id, String body, int depth) throws IOException {
        try {
            return new Message(id, readMessage(body, "The message from Amazon SQS", depth), null);
        } catch (MalformedNotificationException e) {
            if (id == null) {
                throw e;
            }
            return new Message(id, List.of(), e);
        }
    }

    /** Reads the event inside a message. */
    private List<Work> readMessage(String message, String name, int depth) throws IOException {
        if (depth == 1) {
            throw new MalformedNotificationException(name + " is nested too deeply. An S3 event may be wrapped by"
                    + " Amazon SNS, and the result by Amazon SQS.");
        }
        try (JsonParser parser = json.createParser(message)) {
            List<Work> work = new ArrayList<>();
            for (Message inner : read(parser, name, depth - 1).messages()) {
                if (inner.problem() != null) {
                    throw inner.problem();
                }
                work.addAll(inner.work());
            }
            return work;
        } catch (JsonProcessingException e) {
            throw invalidJson(name, e);
        }
    }

    /** Reads an event that isn't a list. */
    private List<Work> readEvent(JsonFields fields, String name, int depth) throws IOException {
        if ("s3:TestEvent".equals(fields.get("Event"))) {
            return List.of();
        }
        if (EventBridgeEvent.matches(fields)) {
            EventBridgeEvent event = new EventBridgeEvent(fields);
            return event.isUpload() ? List.of(new Work.WholeUpload(event.toUpload())) : List.of();
        }
        // In a queue, a message from Amazon SNS isn't in a list.
        String message = fields.get("Message");
        if ("Notification".equals(fields.get("Type")) && message != null) {
            return readMessage(message, "The message from Amazon SNS", depth);
        }
        throw UnsupportedInput.of(fields, name);
    }

    private static MalformedNotificationException invalidJson(String name, JsonProcessingException e) {
        return new MalformedNotificationException(name + " isn't valid JSON: " + e.getOriginalMessage() + ".");
    }
}
