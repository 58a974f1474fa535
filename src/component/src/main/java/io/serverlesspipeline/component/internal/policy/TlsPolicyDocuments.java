package io.serverlesspipeline.component.internal.policy;

import java.util.List;
import software.amazon.awssdk.policybuilder.iam.IamConditionOperator;
import software.amazon.awssdk.policybuilder.iam.IamEffect;
import software.amazon.awssdk.policybuilder.iam.IamPolicy;
import software.amazon.awssdk.policybuilder.iam.IamPrincipal;
import software.amazon.awssdk.policybuilder.iam.IamStatement;

/** The statements of resource policies that deny requests without TLS, whoever sends them. */
public final class TlsPolicyDocuments {
    private TlsPolicyDocuments() {}

    /** Returns the policy of a bucket. */
    public static String forBucket(String bucketArn) {
        ResourceArn.requireSingleResource("bucket", bucketArn);
        return IamPolicy.builder()
                .addStatement(denyWithoutTls("s3:*", List.of(bucketArn, bucketArn + "/*")))
                .build()
                .toJson();
    }

    /** Returns the statement for some actions on some resources. */
    static IamStatement denyWithoutTls(String action, List<String> resources) {
        return IamStatement.builder()
                .sid("DenyWithoutTls")
                .effect(IamEffect.DENY)
                .addPrincipal(IamPrincipal.ALL)
                .addAction(action)
                .resourceIds(resources)
                .addCondition(IamConditionOperator.BOOL, "aws:SecureTransport", "false")
                .build();
    }
}
