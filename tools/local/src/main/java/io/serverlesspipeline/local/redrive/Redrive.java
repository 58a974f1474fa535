package io.serverlesspipeline.local.redrive;

import io.serverlesspipeline.local.pipeline.FailedEvent;
import io.serverlesspipeline.local.pipeline.FailedMessage;
import io.serverlesspipeline.local.pipeline.FailedMessages;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * Invokes the function again with a failed event and waits. Deletes the message only if the function succeeds;
 * otherwise the message stays in the queue.
 */
public final class Redrive {
    private final FailedMessages messages;
    private final FunctionInvocation function;
    private final ToLongFunction<FailedEvent> position;

    /**
     * Creates a redrive.
     *
     * @param messages the failure queue
     * @param function the function
     * @param position returns the number of bytes of an upload that have been read so far, from its object item
     */
    public Redrive(FailedMessages messages, FunctionInvocation function, ToLongFunction<FailedEvent> position) {
        this.messages = messages;
        this.function = function;
        this.position = position;
    }

    /**
     * Redrives one event. A large upload resumes from its checkpoint and can need several invocations: as long as each
     * invocation makes progress, another one follows.
     *
     * @return why the function failed again, or nothing if it succeeded
     */
    public Optional<String> of(FailedMessage message) {
        if (message.event().isEmpty()) {
            return Optional.of(
                    "This message isn't a failed event from Lambda. If you don't need it, delete it from the queue.");
        }
        while (true) {
            long before = progress(message);
            messages.hide(message);
            Optional<String> failure = function.invoke(message.event());
            if (failure.isEmpty()) {
                messages.delete(message);
                return failure;
            }
            if (progress(message) <= before) {
                messages.show(message);
                return failure;
            }
        }
    }

    private long progress(FailedMessage message) {
        return message.uploads().stream().mapToLong(position).sum();
    }
}
