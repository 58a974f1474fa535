package io.serverlesspipeline.component;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.policybuilder.iam.IamConditionOperator;
import software.amazon.awssdk.policybuilder.iam.IamEffect;
import software.amazon.awssdk.policybuilder.iam.IamPolicy;
import software.amazon.awssdk.policybuilder.iam.IamPrincipal;
import software.amazon.awssdk.policybuilder.iam.IamPrincipalType;
import software.amazon.awssdk.policybuilder.iam.IamStatement;

/** The policy documents of a pipeline: pure functions from ARNs to JSON. All that the function may do stands here. */
final class PolicyDocuments {
    private PolicyDocuments() {}

    /** Returns the trust policy of the function's role: the Lambda service alone may assume it. */
    static String functionTrust() {
        return document(List.of(IamStatement.builder()
                .sid("LambdaAssumesRole")
                .effect(IamEffect.ALLOW)
                .addPrincipal(IamPrincipalType.SERVICE, "lambda.amazonaws.com")
                .addAction("sts:AssumeRole")
                .build()));
    }

    /** Returns the inline policy of the function's role. */
    static String functionRole(FunctionAccess access) {
        List<IamStatement> statements = new ArrayList<>();
        statements.add(readUpload(access));
        statements.add(putItems(access));
        statements.add(writeLogs(access));
        statements.add(sendFailures(access));
        if (access.tracing()) {
            statements.add(sendTraces());
        }
        return document(statements);
    }

    /** Returns the bucket's policy: every request that does not use TLS is denied. */
    static String bucketTlsOnly(String bucketArn) {
        FunctionAccess.requireArn("bucket", bucketArn);
        return document(List.of(denyWithoutTls("s3:*", List.of(bucketArn, bucketArn + "/*"))));
    }

    /** Returns the failure queue's policy: every request that does not use TLS is denied. */
    static String queueTlsOnly(String queueArn) {
        FunctionAccess.requireArn("failure queue", queueArn);
        return document(List.of(denyWithoutTls("sqs:*", List.of(queueArn))));
    }

    /** The handler opens each uploaded object once, as a stream. */
    private static IamStatement readUpload(FunctionAccess access) {
        return allow("ReadUpload")
                .addAction(access.readsVersions() ? "s3:GetObjectVersion" : "s3:GetObject")
                .addResource(access.bucketArn() + "/" + access.keyPrefix() + "*")
                .build();
    }

    /** The handler only ever puts: it needs neither to read nor to delete items. */
    private static IamStatement putItems(FunctionAccess access) {
        IamStatement.Builder statement =
                allow("PutItems").addAction("dynamodb:PutItem").addResource(access.tableArn());
        access.leadingKeys()
                .ifPresent(patterns -> statement.addConditions(
                        IamConditionOperator.create("ForAllValues:StringLike"), "dynamodb:LeadingKeys", patterns));
        return statement.build();
    }

    /** The Lambda service writes the function's log with the role; the group itself is there already. */
    private static IamStatement writeLogs(FunctionAccess access) {
        return allow("WriteLogs")
                .addAction("logs:CreateLogStream")
                .addAction("logs:PutLogEvents")
                .addResource(access.logGroupArn() + ":*")
                .build();
    }

    /** The Lambda service sends an event whose retries are used up to the queue, with the role. */
    private static IamStatement sendFailures(FunctionAccess access) {
        return allow("SendFailures")
                .addAction("sqs:SendMessage")
                .addResource(access.failureQueueArn())
                .build();
    }

    /** AWS X-Ray knows no resource for these two actions, so nothing narrower than all can be named. */
    private static IamStatement sendTraces() {
        return allow("SendTraces")
                .addAction("xray:PutTelemetryRecords")
                .addAction("xray:PutTraceSegments")
                .addResource("*")
                .build();
    }

    private static IamStatement denyWithoutTls(String action, List<String> resources) {
        return IamStatement.builder()
                .sid("DenyWithoutTls")
                .effect(IamEffect.DENY)
                .addPrincipal(IamPrincipal.ALL)
                .addAction(action)
                .resourceIds(resources)
                .addCondition(IamConditionOperator.BOOL, "aws:SecureTransport", "false")
                .build();
    }

    private static IamStatement.Builder allow(String sid) {
        return IamStatement.builder().sid(sid).effect(IamEffect.ALLOW);
    }

    private static String document(List<IamStatement> statements) {
        return IamPolicy.builder().statements(statements).build().toJson();
    }
}
