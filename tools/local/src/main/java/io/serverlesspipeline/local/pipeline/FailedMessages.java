package io.serverlesspipeline.local.pipeline;

/** The operations that a redrive uses on the messages of the failure queue. */
public interface FailedMessages {
    /** Hides the message from other consumers for the maximum duration of an invocation. */
    void hide(FailedMessage message);

    /** Makes the message visible to other consumers again. */
    void show(FailedMessage message);

    /** Deletes the message after its event was processed. */
    void delete(FailedMessage message);
}
