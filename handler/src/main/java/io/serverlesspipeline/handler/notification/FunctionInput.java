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
     * The work that succeeds or fails together.
     *
     * @param id the ID of the Amazon SQS message, null if the function is invoked without a queue
     * @param work what the events in the message ask for, in order
     * @param problem why the message can't be read, null if it can; only an Amazon SQS message has one
     */
    public record Message(
            @Nullable String id, List<Work> work, @Nullable MalformedNotificationException problem) {}

    static FunctionInput of(List<Work> work) {
        return new FunctionInput(List.of(new Message(null, work, null)));
    }
}
