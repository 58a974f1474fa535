package io.serverlesspipeline.component.internal.notification;

import com.pulumi.core.Output;
import io.serverlesspipeline.component.internal.bucket.UploadBucket;
import io.serverlesspipeline.component.internal.policy.QueueSender;
import java.util.Optional;

/**
 * The AWS service that sends the events of uploads.
 *
 * @param service the principal of the service
 * @param sourceArn the ARN of the resource on whose behalf it sends
 * @param sourceAccount the ID of the account of that resource, if its ARN doesn't name one
 */
public record EventSender(String service, Output<String> sourceArn, Optional<Output<String>> sourceAccount) {
    /**
     * Returns S3 as the sender of a bucket's events.
     *
     * @param account the account of the bucket. It excludes a bucket of the same name that somebody else creates after
     *     this one is deleted.
     */
    static EventSender of(UploadBucket bucket, Output<String> account) {
        return new EventSender("s3.amazonaws.com", bucket.arn(), Optional.of(account));
    }

    /** Returns EventBridge as the sender of the events that match a rule. */
    static EventSender ofRule(Output<String> ruleArn) {
        return new EventSender("events.amazonaws.com", ruleArn, Optional.empty());
    }

    /** Returns this sender for the policy of a queue. */
    public Output<QueueSender> toQueue(String sid) {
        Output<Optional<String>> account =
                sourceAccount.map(known -> known.applyValue(Optional::of)).orElseGet(() -> Output.of(Optional.empty()));
        return Output.tuple(sourceArn, account).applyValue(known -> new QueueSender(sid, service, known.t1, known.t2));
    }
}
