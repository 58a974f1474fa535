package io.serverlesspipeline.component.internal.failure;

import com.pulumi.aws.sqs.Queue;
import com.pulumi.aws.sqs.QueueArgs;
import com.pulumi.aws.sqs.QueuePolicy;
import com.pulumi.aws.sqs.QueuePolicyArgs;
import com.pulumi.core.Output;
import io.serverlesspipeline.component.internal.policy.TlsPolicyDocuments;
import io.serverlesspipeline.component.internal.resource.ResourceContext;
import java.util.Optional;

/**
 * The destination of events whose retries are used up, so no event is lost: the pipeline's own queue, or a queue or
 * topic of the user.
 */
public final class FailureDestination {
    /** Fourteen days, the maximum of Amazon SQS. */
    private static final int RETENTION_SECONDS = 1_209_600;

    private final Output<String> arn;
    private final Optional<Queue> queue;

    public FailureDestination(ResourceContext context, FailureSettings settings) {
        queue = settings.destinationArn().isPresent() ? Optional.empty() : Optional.of(queue(context, settings));
        arn = settings.destinationArn().orElseGet(() -> queue.orElseThrow().arn());
    }

    private static Queue queue(ResourceContext context, FailureSettings settings) {
        String name = context.name("failures");
        QueueArgs.Builder args =
                QueueArgs.builder().messageRetentionSeconds(RETENTION_SECONDS).tags(context.tags());
        settings.queueKeyArn().ifPresentOrElse(args::kmsMasterKeyId, () -> args.sqsManagedSseEnabled(true));
        Queue queue = new Queue(name, args.build(), context.options().build());
        if (context.requireTls()) {
            new QueuePolicy(
                    name + "-policy",
                    QueuePolicyArgs.builder()
                            .queueUrl(queue.url())
                            .policy(queue.arn().applyValue(TlsPolicyDocuments::forQueue))
                            .build(),
                    context.options().build());
        }
        return queue;
    }

    public Output<String> arn() {
        return arn;
    }

    /** Returns the name of the pipeline's own queue, if it has one. */
    public Optional<Output<String>> ownQueueName() {
        return queue.map(Queue::name);
    }

    /** Returns the name of the pipeline's own queue, or an output without a value if the destination is the user's. */
    public Output<String> queueName() {
        return ownQueueName().orElseGet(() -> Output.ofNullable(null));
    }

    /** Returns the URL of the pipeline's own queue, or an output without a value if the destination is the user's. */
    public Output<String> queueUrl() {
        return queue.map(Queue::url).orElseGet(() -> Output.ofNullable(null));
    }
}
