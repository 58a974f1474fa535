package io.serverlesspipeline.handler.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The input of one invocation.
 *
 * @param messages the messages of an Amazon SQS batch, or a single message without an ID
 */
public record FunctionInput(List<Message> messages) {
    /**
     * The events that succeed or fail together.
     *
     * @param id the ID of the Amazon SQS message, null if the function is invoked without a queue
     * @param uploads the uploads that the events report, in order
     * @param problem why the message can't be read, null if it can; only an Amazon SQS message has one
     */
    public record Message(
            @Nullable String id,
            List<Upload> uploads,
            @Nullable MalformedNotificationException problem) {}

    static FunctionInput of(List<Upload> uploads) {
        return new FunctionInput(List.of(new Message(null, uploads, null)));
    }
}
