package io.serverlesspipeline.audit.workload;

import io.serverlesspipeline.audit.pipeline.DeployedPipeline;
import io.serverlesspipeline.emulator.failure.LocalRunException;
import java.time.Duration;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** Receives and deletes messages from the failure queue. */
final class FailureMessages {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int BATCH = 10;

    private final SqsClient sqs;
    private final String queueUrl;

    FailureMessages(DeployedPipeline pipeline) {
        this.sqs = pipeline.root().sqs();
        this.queueUrl = pipeline.names().failureQueueUrl();
    }

    /** Waits for the failed event of an object. */
    void await(String key) {
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
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
        throw new LocalRunException("The event of " + key + " didn't reach the failure queue within "
                + TIMEOUT.toSeconds() + " seconds. Run the audit again when the machine is less busy.");
    }
}
