package io.serverlesspipeline.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.Context;
import com.pulumi.aws.lambda.FunctionUrl;
import com.pulumi.aws.lambda.FunctionUrlArgs;
import com.pulumi.aws.lambda.Permission;
import com.pulumi.aws.lambda.PermissionArgs;
import com.pulumi.aws.s3.BucketAclV2;
import com.pulumi.aws.s3.BucketAclV2Args;
import com.pulumi.aws.s3.BucketPolicy;
import com.pulumi.aws.s3.BucketPolicyArgs;
import com.pulumi.aws.s3.BucketPublicAccessBlock;
import com.pulumi.aws.s3.BucketV2;
import com.pulumi.aws.sns.TopicPolicy;
import com.pulumi.aws.sns.TopicPolicyArgs;
import com.pulumi.aws.sqs.QueuePolicy;
import com.pulumi.aws.sqs.QueuePolicyArgs;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which resources count as public. */
final class PublicAccessTest {
    @Test
    void acceptsAPrivateBucket() {
        assertPrivate(TestStack::deploy);
    }

    @Test
    void reports_aBucketWithoutAPublicAccessBlock() {
        assertPublic(
                context -> {
                    new BucketPublicAccessBlock(
                            "block", TestStack.blockOf(TestStack.bucket()).build());
                    new BucketV2("another");
                },
                "another (aws:s3/bucketV2:BucketV2): expected a BucketPublicAccessBlock with [blockPublicAcls,"
                        + " blockPublicPolicy, ignorePublicAcls, restrictPublicBuckets] set to true, but the program has"
                        + " none for this bucket");
    }

    @Test
    void reports_aSettingThatIsFalse() {
        assertPublic(
                context -> new BucketPublicAccessBlock(
                        "block",
                        TestStack.blockOf(TestStack.bucket())
                                .blockPublicPolicy(false)
                                .build()),
                "input blockPublicPolicy of block (aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock): expected true,"
                        + " but it is false");
    }

    @Test
    void reports_aPublicAcl() {
        assertPublic(
                context -> new BucketAclV2(
                        "acl",
                        BucketAclV2Args.builder()
                                .bucket("uploads")
                                .acl("public-read")
                                .build()),
                "input acl of acl (aws:s3/bucketAclV2:BucketAclV2): expected private, but it is public-read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"*\"",
                "{\"AWS\": \"*\"}",
                "{\"AWS\": [\"123456789012\", \"*\"]}",
                "\"*\", \"Condition\": {\"Bool\": {\"aws:SecureTransport\": \"true\"}}",
                "\"*\", \"Condition\": {\"StringLike\": {\"aws:SourceArn\": \"*\"}}",
                "\"*\", \"Condition\": {\"StringNotEquals\": {\"aws:SourceAccount\": \"123456789012\"}}",
                "\"*\", \"Condition\": {\"StringEqualsIfExists\": {\"aws:SourceAccount\": \"123456789012\"}}",
            })
    void reports_aPolicyForEveryone(String principal) {
        assertPublic(
                context -> bucketPolicy(principal),
                "statement Read in input policy of policy"
                        + " (aws:s3/bucketPolicy:BucketPolicy): expected a principal, or a condition on the caller");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"AWS\": \"arn:aws:iam::123456789012:root\"}",
                "{\"Service\": \"s3.amazonaws.com\"}",
                "\"*\", \"Condition\": {\"StringEquals\": {\"aws:SourceAccount\": \"123456789012\"}}",
                "\"*\", \"Condition\": {\"ArnLike\": {\"AWS:SourceArn\": \"arn:aws:s3:::uploads\"}}",
                "\"*\", \"Condition\": {\"IpAddress\": {\"aws:SourceIp\": \"203.0.113.0/24\"}}",
            })
    void acceptsAPolicyForSomeCallers(String principal) {
        assertPrivate(context -> bucketPolicy(principal));
    }

    @Test
    void acceptsADenyForEveryone() {
        assertPrivate(context -> new BucketPolicy(
                "policy",
                BucketPolicyArgs.builder()
                        .bucket("uploads")
                        .policy(statement("\"*\"").replace("Allow", "Deny"))
                        .build()));
    }

    @Test
    void reports_aPublicQueueAndAPublicTopic() {
        assertPublic(
                context -> {
                    new QueuePolicy(
                            "queue-policy",
                            QueuePolicyArgs.builder()
                                    .queueUrl("https://sqs.eu-central-1.amazonaws.com/123456789012/queue")
                                    .policy(statement("\"*\""))
                                    .build());
                    new TopicPolicy(
                            "topic-policy",
                            TopicPolicyArgs.builder()
                                    .arn("arn:aws:sns:eu-central-1:123456789012:topic")
                                    .policy(statement("\"*\""))
                                    .build());
                },
                "of queue-policy (aws:sqs/queuePolicy:QueuePolicy)",
                "of topic-policy (aws:sns/topicPolicy:TopicPolicy)");
    }

    @Test
    void reports_aFunctionThatEveryoneMayInvoke() {
        assertPublic(
                context -> new Permission("permission", permissionForEveryone().build()),
                "input principal of permission (aws:lambda/permission:Permission): expected a principal, or also"
                        + " principalOrgId, sourceAccount, or sourceArn, but it is *");
        assertPrivate(context -> new Permission(
                "permission",
                permissionForEveryone().principalOrgId("o-1a2b3c4").build()));
    }

    @Test
    void reports_aFunctionUrlWithoutAuthorization() {
        assertPublic(
                context -> new FunctionUrl(
                        "url",
                        FunctionUrlArgs.builder()
                                .functionName("function")
                                .authorizationType("NONE")
                                .build()),
                "input authorizationType of url (aws:lambda/functionUrl:FunctionUrl): expected AWS_IAM, but it is NONE");
    }

    private static PermissionArgs.Builder permissionForEveryone() {
        return PermissionArgs.builder()
                .function("function")
                .action("lambda:InvokeFunction")
                .principal("*");
    }

    private static void bucketPolicy(String principal) {
        new BucketPolicy(
                "policy",
                BucketPolicyArgs.builder()
                        .bucket("uploads")
                        .policy(statement(principal))
                        .build());
    }

    private static String statement(String principal) {
        return "{\"Statement\": [{\"Sid\": \"Read\", \"Effect\": \"Allow\", \"Action\": \"s3:GetObject\","
                + " \"Resource\": \"arn:aws:s3:::uploads/*\", \"Principal\": " + principal + "}]}";
    }

    private static void assertPrivate(Consumer<Context> program) {
        assertThatCode(ProgramRun.up(program)::assertNothingIsPublic).doesNotThrowAnyException();
    }

    private static void assertPublic(Consumer<Context> program, String... findings) {
        assertThatThrownBy(ProgramRun.up(program)::assertNothingIsPublic)
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("These resources are public:\n- ")
                .hasMessageContainingAll(findings);
    }
}
