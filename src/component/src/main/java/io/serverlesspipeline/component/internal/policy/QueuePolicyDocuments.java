package io.serverlesspipeline.component.internal.policy;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.policybuilder.iam.IamConditionOperator;
import software.amazon.awssdk.policybuilder.iam.IamEffect;
import software.amazon.awssdk.policybuilder.iam.IamPolicy;
import software.amazon.awssdk.policybuilder.iam.IamPrincipalType;
import software.amazon.awssdk.policybuilder.iam.IamStatement;

/** The resource policies of the pipeline's queues, as pure functions from ARNs to JSON. */
public final class QueuePolicyDocuments {
    private QueuePolicyDocuments() {}

    /**
     * Returns the policy of a queue. Principals of the same account get their permissions from their own policies.
     *
     * @param senders the services that may send to the queue
     * @param requireTls whether the policy denies requests without TLS
     */
    public static String of(String queueArn, List<QueueSender> senders, boolean requireTls) {
        ResourceArn.requireSingleResource("queue", queueArn);
        List<IamStatement> statements = new ArrayList<>();
        if (requireTls) {
            statements.add(TlsPolicyDocuments.denyWithoutTls("sqs:*", List.of(queueArn)));
        }
        senders.forEach(sender -> statements.add(send(sender, queueArn)));
        return IamPolicy.builder().statements(statements).build().toJson();
    }

    /** See "The confused deputy problem" in the IAM User Guide. */
    private static IamStatement send(QueueSender sender, String queueArn) {
        IamStatement.Builder statement = IamStatement.builder()
                .sid(sender.sid())
                .effect(IamEffect.ALLOW)
                .addPrincipal(IamPrincipalType.SERVICE, sender.service())
                .addAction("sqs:SendMessage")
                .addResource(queueArn)
                .addCondition(IamConditionOperator.ARN_EQUALS, "aws:SourceArn", sender.sourceArn());
        sender.sourceAccount()
                .ifPresent(account ->
                        statement.addCondition(IamConditionOperator.STRING_EQUALS, "aws:SourceAccount", account));
        return statement.build();
    }
}
