package io.serverlesspipeline.component.internal.policy;

import software.amazon.awssdk.policybuilder.iam.IamConditionOperator;
import software.amazon.awssdk.policybuilder.iam.IamEffect;
import software.amazon.awssdk.policybuilder.iam.IamPolicy;
import software.amazon.awssdk.policybuilder.iam.IamPrincipalType;

/** The trust policy of the function's role: which principals may assume it. */
public final class TrustPolicy {
    private TrustPolicy() {}

    /**
     * Returns the trust policy of the function's role: only the Lambda service may assume it, and only for a function
     * of the given account. The function itself can't be named, because it is created after its role. See "The confused
     * deputy problem" in the IAM User Guide.
     */
    public static String forLambda(String account) {
        return IamPolicy.builder()
                .addStatement(statement -> statement
                        .sid("LambdaAssumesRole")
                        .effect(IamEffect.ALLOW)
                        .addPrincipal(IamPrincipalType.SERVICE, "lambda.amazonaws.com")
                        .addAction("sts:AssumeRole")
                        .addCondition(IamConditionOperator.STRING_EQUALS, "aws:SourceAccount", account))
                .build()
                .toJson();
    }
}
