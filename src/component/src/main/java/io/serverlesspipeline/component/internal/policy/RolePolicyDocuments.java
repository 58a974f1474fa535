package io.serverlesspipeline.component.internal.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.policybuilder.iam.IamConditionOperator;
import software.amazon.awssdk.policybuilder.iam.IamEffect;
import software.amazon.awssdk.policybuilder.iam.IamPolicy;
import software.amazon.awssdk.policybuilder.iam.IamStatement;

/** The inline policies of the function's role, as pure functions from ARNs to JSON: everything the function may do. */
public final class RolePolicyDocuments {
    /** See "Giving Lambda functions access to resources in an Amazon VPC" in the AWS Lambda Developer Guide. */
    private static final List<String> NETWORK_INTERFACES = List.of(
            "ec2:AssignPrivateIpAddresses",
            "ec2:CreateNetworkInterface",
            "ec2:DeleteNetworkInterface",
            "ec2:DescribeNetworkInterfaces",
            "ec2:DescribeSubnets",
            "ec2:UnassignPrivateIpAddresses");

    /** The quota for all inline policies of a role together, see "IAM and AWS STS quotas" in the IAM User Guide. */
    public static final int MAX_LENGTH = 10_240;

    /** The IDs of all statements in these policies. */
    public static final Set<String> SIDS = Set.of(
            "DecryptUpload",
            "DenyNetworkInterfacesToCode",
            "EncryptFailures",
            "ManageNetworkInterfaces",
            "PutItems",
            "ReadUpload",
            "ReceiveWork",
            "SendFailures",
            "SendTraces",
            "SendWork",
            "UseFormerTableKey",
            "UseTableKey",
            "WriteLogs");

    private RolePolicyDocuments() {}

    /**
     * Returns the policy that every function needs. If it would be too long, it limits the objects' items to the bucket
     * instead of each key prefix.
     *
     * @param maxLength how many characters the policy may have
     */
    public static String forFunction(FunctionAccess access, int maxLength) {
        String policy = forFunction(access, access.uploads().keyPrefixes());
        return policy.length() <= maxLength ? policy : forFunction(access, List.of());
    }

    private static String forFunction(FunctionAccess access, List<String> itemKeyPrefixes) {
        List<IamStatement> statements = new ArrayList<>();
        statements.add(readUpload(access.uploads(), access.account()));
        statements.add(putItems(access.items().tableArn(), access.leadingKeys(itemKeyPrefixes)));
        access.items()
                .previousKeyArn()
                .ifPresent(key -> statements.add(KeyStatements.useTableKey("UseFormerTableKey", key)));
        statements.add(writeLogs(access.logGroupArn()));
        statements.addAll(access.events().statements());
        if (access.tracing()) {
            statements.add(sendTraces());
        }
        return document(statements);
    }

    /** Returns the policy for customer managed keys. */
    public static String forKeys(CustomerManagedKeys keys) {
        List<IamStatement> statements = new ArrayList<>();
        keys.bucket().ifPresent(key -> statements.add(KeyStatements.decryptUpload(key)));
        keys.table().ifPresent(key -> statements.add(KeyStatements.useTableKey("UseTableKey", key)));
        keys.failures().ifPresent(key -> statements.add(KeyStatements.encryptFailures(key, keys.failureService())));
        return document(statements);
    }

    /** Returns the policy for a function in a VPC. */
    public static String forVpc() {
        return document(List.of(manageNetworkInterfaces(), denyNetworkInterfacesToCode()));
    }

    /** Returns the policy with the user's own statements. */
    public static String forUser(List<AdditionalStatement> statements) {
        return document(statements.stream().map(RolePolicyDocuments::allow).toList());
    }

    private static IamStatement allow(AdditionalStatement additional) {
        IamStatement.Builder statement =
                allow(additional.sid()).actionIds(additional.actions()).resourceIds(additional.resources());
        new TreeMap<>(additional.conditions())
                .forEach((operator, keys) -> new TreeMap<>(keys)
                        .forEach((key, values) ->
                                statement.addConditions(IamConditionOperator.create(operator), key, values)));
        return statement.build();
    }

    /**
     * The handler reads each uploaded object once, as a stream. A request that names a version needs only the
     * permission for versions, see "GetObject" in the Amazon S3 API Reference. The condition on the account excludes a
     * bucket of the same name that somebody else creates after this one is deleted, because a bucket's ARN names no
     * account.
     */
    private static IamStatement readUpload(FunctionAccess.Uploads uploads, String account) {
        return allow("ReadUpload")
                .addAction(uploads.readsVersions() ? "s3:GetObjectVersion" : "s3:GetObject")
                .resourceIds(uploads.resources())
                .addCondition(IamConditionOperator.STRING_EQUALS, "s3:ResourceAccount", account)
                .build();
    }

    /**
     * The handler only puts items and never reads or deletes them. The permission to put covers returning the item that
     * fails the condition of a put; see {@code ReturnValuesOnConditionCheckFailure} in "PutItem" in the Amazon DynamoDB
     * API Reference, and "Actions, resources, and condition keys for Amazon DynamoDB", where the action has no
     * dependent actions.
     */
    private static IamStatement putItems(String tableArn, Optional<List<String>> leadingKeys) {
        IamStatement.Builder statement =
                allow("PutItems").addAction("dynamodb:PutItem").addResource(tableArn);
        leadingKeys.ifPresent(patterns -> statement.addConditions(
                IamConditionOperator.create("ForAllValues:StringLike"), "dynamodb:LeadingKeys", patterns));
        return statement.build();
    }

    /** The Lambda service writes the function's log with the role. The pipeline creates the log group itself. */
    private static IamStatement writeLogs(String logGroupArn) {
        return allow("WriteLogs")
                .addAction("logs:CreateLogStream")
                .addAction("logs:PutLogEvents")
                .addResource(logGroupArn + ":*")
                .build();
    }

    /** AWS X-Ray defines no resource types for these two actions, so the resource has to be {@code *}. */
    private static IamStatement sendTraces() {
        return allow("SendTraces")
                .addAction("xray:PutTelemetryRecords")
                .addAction("xray:PutTraceSegments")
                .addResource("*")
                .build();
    }

    /**
     * The Lambda service uses the role to connect the function to its VPC. Most of the actions have no resource types,
     * and the network interfaces don't exist in advance, so the resource has to be {@code *}.
     */
    private static IamStatement manageNetworkInterfaces() {
        return allow("ManageNetworkInterfaces")
                .actionIds(NETWORK_INTERFACES)
                .addResource("*")
                .build();
    }

    /**
     * Only calls from a function's own code carry the ARN of the function, so the Lambda service isn't denied. The
     * condition tests only that the key exists: the function is created after the role, and is the only one with it.
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

    private static IamStatement.Builder allow(String sid) {
        return IamStatement.builder().sid(sid).effect(IamEffect.ALLOW);
    }

    private static String document(List<IamStatement> statements) {
        return IamPolicy.builder().statements(statements).build().toJson();
    }
}
