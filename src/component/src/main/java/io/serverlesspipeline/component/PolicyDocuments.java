package io.serverlesspipeline.component;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.policybuilder.iam.IamConditionOperator;
import software.amazon.awssdk.policybuilder.iam.IamEffect;
import software.amazon.awssdk.policybuilder.iam.IamPolicy;
import software.amazon.awssdk.policybuilder.iam.IamPrincipal;
import software.amazon.awssdk.policybuilder.iam.IamStatement;

/** The policy documents of a pipeline: pure functions from ARNs to JSON. All that the function may do stands here. */
final class PolicyDocuments {
    /** See "Giving Lambda functions access to resources in an Amazon VPC" in the AWS Lambda Developer Guide. */
    private static final List<String> NETWORK_INTERFACES = List.of(
            "ec2:AssignPrivateIpAddresses",
            "ec2:CreateNetworkInterface",
            "ec2:DeleteNetworkInterface",
            "ec2:DescribeNetworkInterfaces",
            "ec2:DescribeSubnets",
            "ec2:UnassignPrivateIpAddresses");

    /** Of all inline policies of a role together, see "IAM and AWS STS quotas" in the IAM User Guide. */
    static final int MOST_CHARACTERS = 10_240;

    private PolicyDocuments() {}

    /**
     * Returns the policy of the function's role for what every function needs. Where it would be too long, the items of
     * the objects are bounded to the bucket instead of each key prefix.
     *
     * @param mostCharacters how long it may be
     */
    static String functionRole(FunctionAccess access, int mostCharacters) {
        String policy = functionRole(access, access.uploads().keyPrefixes());
        return policy.length() <= mostCharacters ? policy : functionRole(access, List.of());
    }

    private static String functionRole(FunctionAccess access, List<String> prefixesOfItems) {
        List<IamStatement> statements = new ArrayList<>();
        statements.add(readUpload(access.uploads(), access.account()));
        statements.add(putItems(access.items().tableArn(), access.leadingKeys(prefixesOfItems)));
        access.items().formerKeyArn().ifPresent(key -> statements.add(useTableKey("UseFormerTableKey", key)));
        statements.add(writeLogs(access.logGroupArn()));
        statements.add(sendFailures(access.failureDestinationArn()));
        if (access.tracing()) {
            statements.add(sendTraces());
        }
        return document(statements);
    }

    /** Returns the policy of the function's role for the customer's keys. */
    static String keys(FunctionKeys keys) {
        List<IamStatement> statements = new ArrayList<>();
        keys.bucket().ifPresent(key -> statements.add(decryptUpload(key)));
        keys.table().ifPresent(key -> statements.add(useTableKey("UseTableKey", key)));
        keys.failures().ifPresent(key -> statements.add(encryptFailures(key, keys.failureService())));
        return document(statements);
    }

    /** Returns the policy of the function's role for a VPC. */
    static String networkInterfaces() {
        return document(List.of(manageNetworkInterfaces(), denyNetworkInterfacesToCode()));
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

    /**
     * The handler opens each uploaded object once, as a stream. A request that names a version needs no other
     * permission than the one for versions, see "GetObject" in the Amazon S3 API Reference. The account guards against
     * a bucket of the same name that somebody else creates once this one is gone, since the ARN of a bucket names no
     * account.
     */
    private static IamStatement readUpload(FunctionAccess.Uploads uploads, String account) {
        return allow("ReadUpload")
                .addAction(uploads.readsVersions() ? "s3:GetObjectVersion" : "s3:GetObject")
                .resourceIds(FunctionAccess.Uploads.patterns(uploads.bucketArn(), uploads.keyPrefixes())
                        .toList())
                .addCondition(IamConditionOperator.STRING_EQUALS, "s3:ResourceAccount", account)
                .build();
    }

    /** S3 decrypts an object with a customer's key only for those who may do so themselves. */
    private static IamStatement decryptUpload(String keyArn) {
        return allowKey("DecryptUpload", keyArn, "s3").addAction("kms:Decrypt").build();
    }

    /**
     * The handler only ever puts: it needs neither to read nor to delete items. That a put returns the item which stops
     * it is part of the put; see {@code ReturnValuesOnConditionCheckFailure} in "PutItem" in the Amazon DynamoDB API
     * Reference, and "Actions, resources, and condition keys for Amazon DynamoDB", where the action depends on no
     * other.
     */
    private static IamStatement putItems(String tableArn, Optional<List<String>> leadingKeys) {
        IamStatement.Builder statement =
                allow("PutItems").addAction("dynamodb:PutItem").addResource(tableArn);
        leadingKeys.ifPresent(patterns -> statement.addConditions(
                IamConditionOperator.create("ForAllValues:StringLike"), "dynamodb:LeadingKeys", patterns));
        return statement.build();
    }

    /** DynamoDB opens the table's own key with the customer's key, on behalf of whoever accesses the table. */
    private static IamStatement useTableKey(String sid, String keyArn) {
        return allowKey(sid, keyArn, "dynamodb").addAction("kms:Decrypt").build();
    }

    /** The Lambda service writes the function's log with the role; the group itself is there already. */
    private static IamStatement writeLogs(String logGroupArn) {
        return allow("WriteLogs")
                .addAction("logs:CreateLogStream")
                .addAction("logs:PutLogEvents")
                .addResource(logGroupArn + ":*")
                .build();
    }

    /** The Lambda service sends an event whose retries are used up to its destination, with the role. */
    private static IamStatement sendFailures(String destinationArn) {
        return allow("SendFailures")
                .addAction(service(destinationArn).equals("sns") ? "sns:Publish" : "sqs:SendMessage")
                .addResource(destinationArn)
                .build();
    }

    /** Whoever sends to an encrypted queue or topic needs a data key for the message. */
    private static IamStatement encryptFailures(String keyArn, String service) {
        return allowKey("EncryptFailures", keyArn, service)
                .addAction("kms:Decrypt")
                .addAction("kms:GenerateDataKey")
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

    /**
     * The Lambda service connects the function to its VPC with the role. Most of the actions know no resource, and the
     * interfaces are not there before, so nothing narrower than all can be named.
     */
    private static IamStatement manageNetworkInterfaces() {
        return allow("ManageNetworkInterfaces")
                .actionIds(NETWORK_INTERFACES)
                .addResource("*")
                .build();
    }

    /**
     * Only calls of a function's own code carry the ARN of the function, so the service is not denied. That the key is
     * there at all is asked for, and not its value: the function is made after the role, and no other has this role.
     */
    private static IamStatement denyNetworkInterfacesToCode() {
        return IamStatement.builder()
                .sid("DenyNetworkInterfacesToCode")
                .effect(IamEffect.DENY)
                .actionIds(NETWORK_INTERFACES)
                .addResource("*")
                .addCondition(IamConditionOperator.create("Null"), "lambda:SourceFunctionArn", "false")
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

    /**
     * The key may be used by way of the service that needs it, and in no other way. The service's name is that of its
     * endpoint, see "kms:ViaService" in the AWS KMS Developer Guide and "Endpoints and ARNs for Amazon Web Services in
     * China".
     */
    private static IamStatement.Builder allowKey(String sid, String keyArn, String service) {
        String[] arn = keyArn.split(":", -1);
        String domain = arn[1].equals("aws-cn") ? "amazonaws.com.cn" : "amazonaws.com";
        return allow(sid)
                .addResource(keyArn)
                .addCondition(
                        IamConditionOperator.STRING_EQUALS, "kms:ViaService", service + "." + arn[3] + "." + domain);
    }

    /** Returns the service that an ARN is of. */
    static String service(String arn) {
        return arn.split(":", -1)[2];
    }

    private static String document(List<IamStatement> statements) {
        return IamPolicy.builder().statements(statements).build().toJson();
    }
}
