package io.serverlesspipeline.audit.denied;

import io.serverlesspipeline.audit.pipeline.PipelineNames;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The calls to the work queue that must be denied, if there is one. */
final class DeniedWorkQueueCalls {
    private DeniedWorkQueueCalls() {}

    static List<DeniedCall> of(PipelineNames own) {
        String queue = own.workQueueUrl();
        if (queue.isEmpty()) {
            return List.of();
        }
        return List.of(
                new DeniedCall(
                        "purge the work queue",
                        "sqs:PurgeQueue",
                        role -> role.sqs().purgeQueue(request -> request.queueUrl(queue))),
                new DeniedCall(
                        "change the work queue's policy",
                        "sqs:SetQueueAttributes",
                        role -> role.sqs()
                                .setQueueAttributes(request ->
                                        request.queueUrl(queue).attributes(Map.of(QueueAttributeName.POLICY, "")))),
                new DeniedCall(
                        "delete the work queue",
                        "sqs:DeleteQueue",
                        role -> role.sqs().deleteQueue(request -> request.queueUrl(queue))),
                new DeniedCall(
                        "hide a message of the work queue",
                        "sqs:ChangeMessageVisibility",
                        role -> role.sqs()
                                .changeMessageVisibility(request -> request.queueUrl(queue)
                                        .receiptHandle("any")
                                        .visibilityTimeout(1))),
                new DeniedCall(
                        "send to the failure queue",
                        "sqs:SendMessage",
                        role -> role.sqs()
                                .sendMessage(request ->
                                        request.queueUrl(own.failureQueueUrl()).messageBody("{}"))),
                new DeniedCall(
                        "send to the work queue without TLS",
                        "sqs:SendMessage",
                        false,
                        role -> role.sqs()
                                .sendMessage(request -> request.queueUrl(queue).messageBody("{}"))));
    }
}
