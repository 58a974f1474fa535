package io.serverlesspipeline.component.internal.failure;

import com.pulumi.aws.sqs.QueueArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import io.serverlesspipeline.component.internal.policy.QueueSender;
import io.serverlesspipeline.component.internal.queue.ProtectedQueue;
import io.serverlesspipeline.component.internal.resource.ResourceContext;
import java.util.List;
import java.util.Optional;

/**
 * The destination of events whose retries are used up, so no event is lost: the pipeline's own queue, or a queue or
 * topic of the user.
 */
public final class FailureDestination {
    private final Output<String> arn;
    private final Optional<ProtectedQueue> queue;

    /**
     * Creates the queue, unless the destination is the user's.
     *
     * @param senders the services that may send to the queue, in addition to the function's role
     */
    public FailureDestination(ResourceContext context, FailureSettings settings, List<Output<QueueSender>> senders) {
        queue = settings.destinationArn().isPresent()
                ? Optional.empty()
                : Optional.of(
                        new ProtectedQueue(context, "failures", QueueArgs.builder(), settings.queueKeyArn(), senders));
        arn = settings.destinationArn().orElseGet(() -> queue.orElseThrow().arn());
    }

    public Output<String> arn() {
        return arn;
    }

    /** Returns the name of the pipeline's own queue, if it has one. */
    public Optional<Output<String>> ownQueueName() {
        return queue.map(ProtectedQueue::name);
    }

    /** Returns the name of the pipeline's own queue, or an output without a value if the destination is the user's. */
    public Output<String> queueName() {
        return ownQueueName().orElseGet(() -> Output.ofNullable(null));
    }

    /** Returns the URL of the pipeline's own queue, or an output without a value if the destination is the user's. */
    public Output<String> queueUrl() {
        return queue.map(ProtectedQueue::url).orElseGet(() -> Output.ofNullable(null));
    }

    /** Returns the policy of the pipeline's own queue as a resource to depend on, if it has one. */
    public Optional<Resource> queuePolicy() {
        return queue.flatMap(ProtectedQueue::policy);
    }
}
