package io.serverlesspipeline.audit.denied;

import io.serverlesspipeline.audit.pipeline.PipelineNames;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.cloudwatchlogs.model.InputLogEvent;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The Amazon SQS and Amazon CloudWatch Logs calls that must be denied. */
final class DeniedMessageCalls {
    private DeniedMessageCalls() {}

    static List<DeniedCall> of(PipelineNames own, PipelineNames other) {
        String queue = own.failureQueueUrl();
        String group = own.logGroupName();
        return List.of(
                new DeniedCall(
                        "receive a failed event",
                        "sqs:ReceiveMessage",
                        role -> role.sqs().receiveMessage(request -> request.queueUrl(queue))),
                new DeniedCall(
                        "delete a failed event",
                        "sqs:DeleteMessage",
                        role -> role.sqs()
                                .deleteMessage(
                                        request -> request.queueUrl(queue).receiptHandle("any"))),
                new DeniedCall(
                        "purge the failure queue",
                        "sqs:PurgeQueue",
                        role -> role.sqs().purgeQueue(request -> request.queueUrl(queue))),
                new DeniedCall(
                        "read the failure queue's settings",
                        "sqs:GetQueueAttributes",
                        role -> role.sqs()
                                .getQueueAttributes(
                                        request -> request.queueUrl(queue).attributeNames(QueueAttributeName.ALL))),
                new DeniedCall(
                        "change the failure queue's policy",
                        "sqs:SetQueueAttributes",
                        role -> role.sqs()
                                .setQueueAttributes(request ->
                                        request.queueUrl(queue).attributes(Map.of(QueueAttributeName.POLICY, "")))),
                new DeniedCall(
                        "send to another pipeline's queue",
                        "sqs:SendMessage",
                        role -> role.sqs()
                                .sendMessage(request -> request.queueUrl(other.failureQueueUrl())
                                        .messageBody("{}"))),
                new DeniedCall(
                        "send a failed event without TLS",
                        "sqs:SendMessage",
                        false,
                        role -> role.sqs()
                                .sendMessage(request -> request.queueUrl(queue).messageBody("{}"))),
                new DeniedCall(
                        "list the queues", "sqs:ListQueues", role -> role.sqs().listQueues()),
                new DeniedCall(
                        "read the log",
                        "logs:FilterLogEvents",
                        role -> role.logs().filterLogEvents(request -> request.logGroupName(group))),
                new DeniedCall(
                        "list the log's streams",
                        "logs:DescribeLogStreams",
                        role -> role.logs().describeLogStreams(request -> request.logGroupName(group))),
                new DeniedCall(
                        "list the log groups",
                        "logs:DescribeLogGroups",
                        role -> role.logs().describeLogGroups()),
                new DeniedCall(
                        "create a log group",
                        "logs:CreateLogGroup",
                        role -> role.logs().createLogGroup(request -> request.logGroupName(group + "-more"))),
                new DeniedCall(
                        "create a log stream in another log group",
                        "logs:CreateLogStream",
                        role -> role.logs()
                                .createLogStream(request -> request.logGroupName(other.logGroupName())
                                        .logStreamName("x"))),
                new DeniedCall(
                        "write to another log group",
                        "logs:PutLogEvents",
                        role -> role.logs()
                                .putLogEvents(request -> request.logGroupName(other.logGroupName())
                                        .logStreamName("x")
                                        .logEvents(InputLogEvent.builder()
                                                .message("x")
                                                .timestamp(0L)
                                                .build()))),
                new DeniedCall(
                        "change the log's retention",
                        "logs:PutRetentionPolicy",
                        role -> role.logs()
                                .putRetentionPolicy(
                                        request -> request.logGroupName(group).retentionInDays(1))),
                new DeniedCall(
                        "delete the log",
                        "logs:DeleteLogGroup",
                        role -> role.logs().deleteLogGroup(request -> request.logGroupName(group))));
    }
}
