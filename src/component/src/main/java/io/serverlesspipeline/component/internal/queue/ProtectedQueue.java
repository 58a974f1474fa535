package io.serverlesspipeline.component.internal.queue;

import com.pulumi.aws.sqs.Queue;
import com.pulumi.aws.sqs.QueueArgs;
import com.pulumi.aws.sqs.QueuePolicy;
import com.pulumi.aws.sqs.QueuePolicyArgs;
import com.pulumi.core.Output;
import io.serverlesspipeline.component.internal.policy.QueuePolicyDocuments;
import io.serverlesspipeline.component.internal.policy.QueueSender;
import io.serverlesspipeline.component.internal.resource.ResourceContext;
import java.util.List;
import java.util.Optional;

/**
 * A queue that keeps events as long as Amazon SQS can. It is encrypted, and its policy names the services that may send
 * to it.
 */
public final class ProtectedQueue {
    /** Fourteen days, the maximum of Amazon SQS. */
    private static final int RETENTION_SECONDS = 1_209_600;

    private final Queue queue;
    private final Optional<QueuePolicy> policy;

    /**
     * Creates the queue, and its policy unless that would be empty.
     *
     * @param suffix the last part of the queue's name
     * @param args the arguments that other queues of the pipeline don't have
     * @param keyArn the ARN of the customer managed key that encrypts the queue, if there is one
     * @param senders the services that may send to the queue
     */
    public ProtectedQueue(
            ResourceContext context,
            String suffix,
            QueueArgs.Builder args,
            Optional<Output<String>> keyArn,
            List<Output<QueueSender>> senders) {
        String name = context.name(suffix);
        args.messageRetentionSeconds(RETENTION_SECONDS).tags(context.tags());
        keyArn.ifPresentOrElse(args::kmsMasterKeyId, () -> args.sqsManagedSseEnabled(true));
        queue = new Queue(name, args.build(), context.options().build());
        policy = context.requireTls() || !senders.isEmpty()
                ? Optional.of(policy(context, name + "-policy", senders))
                : Optional.empty();
    }

    private QueuePolicy policy(ResourceContext context, String name, List<Output<QueueSender>> senders) {
        Output<String> document = Output.tuple(queue.arn(), Output.all(senders))
                .applyValue(known -> QueuePolicyDocuments.of(known.t1, known.t2, context.requireTls()));
        return new QueuePolicy(
                name,
                QueuePolicyArgs.builder().queueUrl(queue.url()).policy(document).build(),
                context.options().build());
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

    /** Returns the policy as a resource to depend on. It always exists if there are senders. */
    public Optional<QueuePolicy> policy() {
        return policy;
    }
}
