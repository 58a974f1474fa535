package io.serverlesspipeline.component;

import com.pulumi.aws.sqs.Queue;
import com.pulumi.aws.sqs.QueueArgs;
import com.pulumi.aws.sqs.QueuePolicy;
import com.pulumi.aws.sqs.QueuePolicyArgs;
import com.pulumi.core.Output;

/** The queue that an event goes to when its retries are used up, so that none is lost. */
final class FailureQueue {
    /** Fourteen days, the longest that Amazon SQS keeps a message. */
    private static final int RETENTION_SECONDS = 1_209_600;

    private final Queue queue;

    FailureQueue(PipelineSettings settings, Children children) {
        String name = settings.name() + "-failures";
        queue = new Queue(
                name,
                QueueArgs.builder()
                        .messageRetentionSeconds(RETENTION_SECONDS)
                        .sqsManagedSseEnabled(true)
                        .tags(settings.tags())
                        .build(),
                children.options());
        if (settings.requireTls()) {
            new QueuePolicy(
                    name + "-policy",
                    QueuePolicyArgs.builder()
                            .queueUrl(queue.url())
                            .policy(queue.arn().applyValue(PolicyDocuments::queueTlsOnly))
                            .build(),
                    children.options());
        }
    }

    Output<String> name() {
        return queue.name();
    }

    Output<String> arn() {
        return queue.arn();
    }

    Output<String> url() {
        return queue.url();
    }
}
