package io.serverlesspipeline.local.pipeline;

import java.util.List;

/**
 * A message in the failure queue: one event that couldn't be processed.
 *
 * @param id the message's ID
 * @param receiptHandle the handle of this receipt of the message
 * @param source who sent the message to the queue
 * @param event the event as JSON, as the function or the work queue receives it; empty if the source is unknown
 * @param uploads the uploads in the event
 */
public record FailedMessage(String id, String receiptHandle, Source source, String event, List<FailedEvent> uploads) {
    /** The length of a shortened ID, in characters. */
    private static final int SHORT_ID_LENGTH = 8;

    /** Who sent a message to the failure queue. */
    public enum Source {
        /** Lambda, after the last attempt of an asynchronous invocation; the message is a record of the invocation. */
        LAMBDA,
        /** The work queue after the last receive, or EventBridge; the message is the event itself. */
        DELIVERY,
        /** Anyone else. */
        UNKNOWN
    }

    /** Copies the list of uploads. */
    public FailedMessage {
        uploads = List.copyOf(uploads);
    }

    /** Returns the shortened ID that lists show. */
    public String shortId() {
        return id.substring(0, Math.min(SHORT_ID_LENGTH, id.length()));
    }
}
