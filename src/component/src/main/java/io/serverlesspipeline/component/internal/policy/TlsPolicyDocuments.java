package io.serverlesspipeline.component.internal.policy;

import java.util.List;
import software.amazon.awssdk.policybuilder.iam.IamConditionOperator;
import software.amazon.awssdk.policybuilder.iam.IamEffect;
import software.amazon.awssdk.policybuilder.iam.IamPolicy;
import software.amazon.awssdk.policybuilder.iam.IamPrincipal;

/** The resource policies that deny requests without TLS, whoever sends them. */
public final class TlsPolicyDocuments {
    private TlsPolicyDocuments() {}

    /** Returns the policy of a bucket. */
    public static String forBucket(String bucketArn) {
        ResourceArn.requireSingleResource("bucket", bucketArn);
        return denyWithoutTls("s3:*", List.of(bucketArn, bucketArn + "/*"));
    }

    /** Returns the policy of the failure queue. */
    public static String forQueue(String queueArn) {
        ResourceArn.requireSingleResource("failure queue", queueArn);
        return denyWithoutTls("sqs:*", List.of(queueArn));
    }

    private static String denyWithoutTls(String action, List<String> resources) {
        return IamPolicy.builder()
                .addStatement(statement -> statement
                        .sid("DenyWithoutTls")
                        .effect(IamEffect.DENY)
                        .addPrincipal(IamPrincipal.ALL)
                        .addAction(action)
                        .resourceIds(resources)
                        .addCondition(IamConditionOperator.BOOL, "aws:SecureTransport", "false"))
                .build()
                .toJson();
    }
}
