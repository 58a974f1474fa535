package io.serverlesspipeline.local.redrive;

import io.serverlesspipeline.local.pipeline.FailedEvent;
import io.serverlesspipeline.local.pipeline.FailedMessage;
import io.serverlesspipeline.local.pipeline.FailedMessages;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * Gives a failed event to the function again and waits. The message is deleted only when the function has succeeded;
 * otherwise it stays in the queue, as it was.
 */
public final class Redrive {
    private final FailedMessages messages;
    private final FunctionInvocation function;
    private final ToLongFunction<FailedEvent> position;

    /**
     * Makes a redrive.
     *
     * @param messages the failure queue
     * @param function the function
     * @param position tells how many bytes of an upload have been read so far, as its object item says
     */
    public Redrive(FailedMessages messages, FunctionInvocation function, ToLongFunction<FailedEvent> position) {
        this.messages = messages;
        this.function = function;
        this.position = position;
    }

    /**
     * Redrives one event. A large upload goes on from its checkpoint, in as many invocations as it needs: another one
     * follows as long as each has got further than the one before.
     *
     * @return why the function failed again, or nothing if it has succeeded
     */
    public Optional<String> of(FailedMessage message) {
        if (message.event().isEmpty()) {
            return Optional.of(
                    "This message is no failed event of Lambda's. Delete it from the queue if it is not needed.");
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
