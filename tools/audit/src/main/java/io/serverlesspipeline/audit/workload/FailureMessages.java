package io.serverlesspipeline.audit.workload;

import io.serverlesspipeline.audit.pipeline.DeployedPipeline;
import io.serverlesspipeline.emulator.failure.LocalRunException;
import java.time.Duration;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** The messages in the failure queue, which are taken out of it while one is waited for. */
final class FailureMessages {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int BATCH = 10;

    private final SqsClient sqs;
    private final String queueUrl;

    FailureMessages(DeployedPipeline pipeline) {
        this.sqs = pipeline.root().sqs();
        this.queueUrl = pipeline.names().failureQueueUrl();
    }

    /** Waits until there is a message of the event of an object. */
    void await(String key) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            for (Message message : sqs.receiveMessage(request -> request.queueUrl(queueUrl)
                            .maxNumberOfMessages(BATCH)
                            .waitTimeSeconds(1))
                    .messages()) {
                sqs.deleteMessage(request -> request.queueUrl(queueUrl).receiptHandle(message.receiptHandle()));
                if (message.body().contains(key)) {
                    return;
                }
            }
        }
        throw new LocalRunException("The event of " + key + " has not reached the failure queue within "
                + PATIENCE.toSeconds() + " seconds. Run the audit again when the machine is less busy.");
    }
}
