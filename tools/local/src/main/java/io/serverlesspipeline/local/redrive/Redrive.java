package io.serverlesspipeline.local.redrive;

import io.serverlesspipeline.local.item.ObjectItemView;
import io.serverlesspipeline.local.item.StoredItems;
import io.serverlesspipeline.local.pipeline.FailedEvent;
import io.serverlesspipeline.local.pipeline.FailedMessage;
import io.serverlesspipeline.local.pipeline.FailedMessage.Source;
import io.serverlesspipeline.local.pipeline.FailedMessages;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * Processes a failed event again: sends it to the work queue that it came from, or invokes the function and waits.
 * Deletes the message only if that succeeds; otherwise the message stays in the failure queue.
 */
public final class Redrive {
    private final FailedMessages messages;
    private final FunctionInvocation function;
    private final Optional<WorkQueue> workQueue;
    private final ToLongFunction<FailedEvent> position;

    /**
     * Creates a redrive.
     *
     * @param messages the failure queue
     * @param function the function
     * @param workQueue the work queue, if the pipeline has one
     * @param position returns the number of bytes of an upload that have been read so far, from its object item
     */
    public Redrive(
            FailedMessages messages,
            FunctionInvocation function,
            Optional<WorkQueue> workQueue,
            ToLongFunction<FailedEvent> position) {
        this.messages = messages;
        this.function = function;
        this.workQueue = workQueue;
        this.position = position;
    }

    /** Returns the number of bytes of an upload that have been read so far, from its item in the table. */
    public static ToLongFunction<FailedEvent> positions(StoredItems items) {
        return event -> items.object(event.bucket(), event.key())
                .map(ObjectItemView::position)
                .orElse(0L);
    }

    /** Returns whether a redrive sends the message's event to the work queue instead of invoking the function. */
    public boolean sends(FailedMessage message) {
        return message.source() == Source.DELIVERY && workQueue.isPresent();
    }

    /**
     * Redrives one event. A large upload resumes from its checkpoint and can need several invocations: as long as each
     * invocation makes progress, another one follows.
     *
     * @return why the function failed again, or nothing if it succeeded or the event is in the work queue
     */
    public Optional<String> of(FailedMessage message) {
        if (message.source() == Source.UNKNOWN) {
            return Optional.of("This message isn't a failed event. If you don't need it, delete it from the queue.");
        }
        if (sends(message)) {
            send(message);
            return Optional.empty();
        }
        return invoke(message);
    }

    /** Deletes the message after the work queue has the event, so an interruption can only duplicate the event. */
    private void send(FailedMessage message) {
        messages.hide(message);
        try {
            workQueue.orElseThrow().send(message.event());
        } catch (RuntimeException exception) {
            messages.show(message);
            throw exception;
        }
        messages.delete(message);
    }

    private Optional<String> invoke(FailedMessage message) {
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
