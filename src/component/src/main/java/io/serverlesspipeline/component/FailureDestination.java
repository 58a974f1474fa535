package io.serverlesspipeline.component;

import com.pulumi.aws.sqs.Queue;
import com.pulumi.aws.sqs.QueueArgs;
import com.pulumi.aws.sqs.QueuePolicy;
import com.pulumi.aws.sqs.QueuePolicyArgs;
import com.pulumi.core.Output;
import java.util.Optional;

/**
 * Where an event goes when its retries are used up, so that none is lost: a queue of the pipeline, or a queue or topic
 * that the user names.
 */
final class FailureDestination {
    /** Fourteen days, the longest that Amazon SQS keeps a message. */
    private static final int RETENTION_SECONDS = 1_209_600;

    private final Output<String> arn;
    private final Optional<Queue> queue;

    FailureDestination(PipelineSettings settings, Children children) {
        queue = settings.failures().destinationArn().isPresent()
                ? Optional.empty()
                : Optional.of(queue(settings, children));
        arn = settings.failures()
                .destinationArn()
                .orElseGet(() -> queue.orElseThrow().arn());
    }

    private static Queue queue(PipelineSettings settings, Children children) {
        String name = settings.name() + "-failures";
        QueueArgs.Builder args =
                QueueArgs.builder().messageRetentionSeconds(RETENTION_SECONDS).tags(settings.tags());
        settings.failures().queueKeyArn().ifPresentOrElse(args::kmsMasterKeyId, () -> args.sqsManagedSseEnabled(true));
        Queue queue = new Queue(name, args.build(), children.options());
        if (settings.requireTls()) {
            new QueuePolicy(
                    name + "-policy",
                    QueuePolicyArgs.builder()
                            .queueUrl(queue.url())
                            .policy(queue.arn().applyValue(PolicyDocuments::queueTlsOnly))
                            .build(),
                    children.options());
        }
        return queue;
    }

    Output<String> arn() {
        return arn;
    }

    /** Returns the name of the pipeline's queue, if the user named no destination. */
    Optional<Output<String>> ownQueueName() {
        return queue.map(Queue::name);
    }

    /** Returns the name of the pipeline's queue, or an output without a value where the user named a destination. */
    Output<String> queueName() {
        return ownQueueName().orElseGet(() -> Output.ofNullable(null));
    }

    /** Returns the URL of the pipeline's queue, or an output without a value where the user named a destination. */
    Output<String> queueUrl() {
        return queue.map(Queue::url).orElseGet(() -> Output.ofNullable(null));
    }
}
