package io.serverlesspipeline.local.pipeline;

/** What a redrive does with a message of the failure queue. */
public interface FailedMessages {
    /** Keeps the message from others for as long as one invocation may take. */
    void hide(FailedMessage message);

    /** Lets others see the message again. */
    void show(FailedMessage message);

    /** Deletes the message, whose event has been processed. */
    void delete(FailedMessage message);
}
