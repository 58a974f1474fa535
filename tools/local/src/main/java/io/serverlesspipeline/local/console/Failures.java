package io.serverlesspipeline.local.console;

import com.fasterxml.jackson.databind.JsonNode;
import io.serverlesspipeline.local.item.StoredItems;
import io.serverlesspipeline.local.pipeline.FailedMessage;
import io.serverlesspipeline.local.redrive.LambdaInvocation;
import io.serverlesspipeline.local.redrive.Redrive;
import io.serverlesspipeline.local.redrive.RedriveSummary;
import io.serverlesspipeline.local.redrive.WorkQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.core.exception.SdkException;

/** Lists and redrives the events in the failure queue. */
final class Failures {
    private final ConsolePipeline pipeline;
    private final SharedFailureQueue queue;

    Failures(ConsolePipeline pipeline, SharedFailureQueue queue) {
        this.pipeline = pipeline;
        this.queue = queue;
    }

    /** The messages in the queue, and the number of messages that a redrive is processing. */
    record Listing(List<Message> messages, int inFlight) {}

    /** A message. */
    record Message(String id, String shortId, boolean redrivable, List<FailedUpload> uploads) {}

    /** An upload in a message. */
    record FailedUpload(String bucket, String key, String time, String reason) {}

    /** What a redrive did. */
    record Redriven(List<Result> results, String summary) {}

    /**
     * What became of an event: {@code stored}, {@code sent} to the work queue, {@code failed} again, or
     * {@code missing}.
     */
    record Result(String id, String shortId, String outcome, String reason) {}

    Listing list() throws InterruptedException {
        return new Listing(queue.messages().stream().map(Failures::message).toList(), queue.inFlight());
    }

    /** Redrives the selected events one after the other. */
    Redriven redrive(JsonNode selection) throws InterruptedException {
        StoredItems items = new StoredItems(pipeline.clients().dynamoDb(), pipeline.names());
        Optional<WorkQueue> workQueue = WorkQueue.of(pipeline.clients().sqs(), pipeline.names());
        try (LambdaInvocation function = pipeline.invocation().get()) {
            return queue.exclusively(owned -> redrive(
                    selection, owned.messages(), new Redrive(owned, function, workQueue, Redrive.positions(items))));
        }
    }

    static Redriven redrive(JsonNode selection, List<FailedMessage> messages, Redrive redrive) {
        Set<String> ids = new TreeSet<>();
        selection.path("ids").forEach(id -> ids.add(id.asText()));
        boolean all = selection.path("all").asBoolean();
        List<Result> results = new ArrayList<>();
        RedriveSummary summary = new RedriveSummary();
        for (FailedMessage message : messages) {
            if (ids.remove(message.id()) || all) {
                results.add(redrive(message, redrive, summary));
            }
        }
        ids.forEach(id -> results.add(new Result(id, id, "missing", "")));
        return new Redriven(
                results, results.isEmpty() ? "The failure queue has no events to redrive." : summary.toString());
    }

    private static Result redrive(FailedMessage message, Redrive redrive, RedriveSummary summary) {
        boolean sent = redrive.sends(message);
        Optional<String> failure;
        try {
            failure = redrive.of(message);
        } catch (SdkException exception) {
            // The results of the other events must not get lost.
            failure = Optional.of(String.valueOf(exception.getMessage()));
        }
        if (failure.isPresent()) {
            summary.addFailed();
        } else if (sent) {
            summary.addSent();
        } else {
            summary.addProcessed();
        }
        String outcome = failure.isPresent() ? "failed" : sent ? "sent" : "stored";
        return new Result(message.id(), message.shortId(), outcome, failure.orElse(""));
    }

    private static Message message(FailedMessage message) {
        return new Message(
                message.id(),
                message.shortId(),
                message.source() != FailedMessage.Source.UNKNOWN,
                message.uploads().stream()
                        .map(upload -> new FailedUpload(
                                upload.bucket(),
                                upload.key(),
                                upload.eventTime().toString(),
                                upload.reason()))
                        .toList());
    }
}
