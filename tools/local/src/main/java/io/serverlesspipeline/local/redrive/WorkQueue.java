package io.serverlesspipeline.local.redrive;

import io.serverlesspipeline.local.pipeline.PipelineOutputs;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The queue from which the function receives events, if the pipeline has one. */
@FunctionalInterface
public interface WorkQueue {
    /**
     * Sends an event to the queue.
     *
     * @param event the event as JSON
     */
    void send(String event);

    /** Returns a pipeline's work queue, or empty if its function receives events without one. */
    static Optional<WorkQueue> of(SqsClient sqs, PipelineOutputs pipeline) {
        return pipeline.workQueueUrl().isEmpty()
                ? Optional.empty()
                : Optional.of(event -> sqs.sendMessage(
                        request -> request.queueUrl(pipeline.workQueueUrl()).messageBody(event)));
    }
}
