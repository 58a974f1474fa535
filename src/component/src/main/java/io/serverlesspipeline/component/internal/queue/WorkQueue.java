package io.serverlesspipeline.component.internal.queue;

import com.google.gson.JsonObject;
import com.pulumi.aws.sqs.QueueArgs;
import com.pulumi.aws.sqs.QueuePolicy;
import com.pulumi.core.Output;
import io.serverlesspipeline.component.internal.policy.QueueSender;
import io.serverlesspipeline.component.internal.resource.ResourceContext;
import java.util.List;
import java.util.Optional;

/** The queue between the uploads and the function. It moves messages that fail too often to the failure queue. */
public final class WorkQueue {
    private final WorkQueueSettings settings;
    private final ProtectedQueue queue;

    /**
     * Creates the queue and its policy.
     *
     * @param failureQueueArn the ARN of the failure queue
     * @param keyArn the ARN of the customer managed key that encrypts both queues, if there is one
     * @param sender the service that sends the events of uploads to the queue
     */
    public WorkQueue(
            ResourceContext context,
            WorkQueueSettings settings,
            Output<String> failureQueueArn,
            Optional<Output<String>> keyArn,
            Output<QueueSender> sender) {
        this.settings = settings;
        QueueArgs.Builder args = QueueArgs.builder()
                .visibilityTimeoutSeconds(settings.visibilityTimeoutSeconds())
                .redrivePolicy(failureQueueArn.applyValue(arn -> redrivePolicy(arn, settings.maximumReceives())));
        queue = new ProtectedQueue(context, "work-queue", args, keyArn, List.of(sender));
    }

    private static String redrivePolicy(String failureQueueArn, int maximumReceives) {
        JsonObject policy = new JsonObject();
        policy.addProperty("deadLetterTargetArn", failureQueueArn);
        policy.addProperty("maxReceiveCount", maximumReceives);
        return policy.toString();
    }

    public Output<String> arn() {
        return queue.arn();
    }

    public Output<String> name() {
        return queue.name();
    }

    public Output<String> url() {
        return queue.url();
    }

    /** Returns the policy that lets the sender send to the queue. */
    public QueuePolicy policy() {
        return queue.policy().orElseThrow();
    }

    /** Returns how long a received message is hidden, after which a failed message is received again. */
    public int visibilityTimeoutSeconds() {
        return settings.visibilityTimeoutSeconds();
    }
}
