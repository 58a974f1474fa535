package io.serverlesspipeline.audit.need;

import static org.assertj.core.api.Assertions.assertThat;

import io.serverlesspipeline.audit.pipeline.PipelineNames;
import io.serverlesspipeline.audit.policy.PolicyCondition;
import io.serverlesspipeline.audit.policy.PolicyKind;
import io.serverlesspipeline.audit.policy.Statement;
import io.serverlesspipeline.testsupport.Checkout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which statements the audit's needs justify. */
final class NeedsTest {
    private static final PipelineNames NAMES = new PipelineNames(
            "uploads",
            "arn:aws:s3:::uploads",
            "items",
            "arn:aws:dynamodb:us-east-1:111122223333:table/items",
            "store",
            "arn:aws:lambda:us-east-1:111122223333:function:store",
            "store-role",
            "arn:aws:iam::111122223333:role/store-role",
            "/aws/lambda/store",
            "arn:aws:logs:us-east-1:111122223333:log-group:/aws/lambda/store",
            "arn:aws:sqs:us-east-1:111122223333:failures",
            "https://sqs.us-east-1.amazonaws.com/111122223333/failures",
            "arn:aws:sqs:us-east-1:111122223333:work",
            "https://sqs.us-east-1.amazonaws.com/111122223333/work",
            "arn:aws:events:us-east-1:111122223333:rule/uploads");

    private final Needs needs = Needs.of(NAMES);

    @ParameterizedTest
    @CsvSource({
        "dynamodb:PutItem, arn:aws:dynamodb:us-east-1:111122223333:table/items, FUNCTION",
        "logs:PutLogEvents, arn:aws:logs:us-east-1:111122223333:log-group:/aws/lambda/store:*, LAMBDA",
        "sqs:SendMessage, arn:aws:sqs:us-east-1:111122223333:failures, LAMBDA",
        "sqs:SendMessage, arn:aws:sqs:us-east-1:111122223333:work, FUNCTION",
        "sqs:ReceiveMessage, arn:aws:sqs:us-east-1:111122223333:work, LAMBDA",
        "xray:PutTraceSegments, *, LAMBDA"
    })
    void justifyWhatTheFunctionAndLambdaDo(String action, String resource, Need.User user) {
        assertThat(needs.of(PolicyKind.ROLE, allow(action, resource)))
                .map(Need::user)
                .contains(user);
    }

    @ParameterizedTest
    @CsvSource({
        "s3:GetObject, arn:aws:s3:::uploads/*",
        "s3:GetObject, arn:aws:s3:::uploads/incoming/*",
        "s3:GetObject, arn:aws:s3:::uploads/year=2026/*",
        "s3:GetObjectVersion, arn:aws:s3:::uploads/*"
    })
    void justifyReadingUploads_onlyInThisAccount(String action, String resource) {
        Statement read = allow(action, resource);

        assertThat(needs.of(PolicyKind.ROLE, with(read, "StringEquals", "s3:ResourceAccount", "111122223333")))
                .map(Need::user)
                .contains(Need.User.FUNCTION);
        assertThat(needs.of(PolicyKind.ROLE, read)).isEmpty();
        assertThat(needs.of(PolicyKind.ROLE, with(read, "StringEquals", "s3:ResourceAccount", "444455556666")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "s3:*, arn:aws:s3:::uploads/*",
        "s3:GetObject, arn:aws:s3:::*",
        "s3:GetObject, *",
        "s3:GetObject, arn:aws:s3:::uploads-of-others/*",
        "dynamodb:PutItem, arn:aws:dynamodb:us-east-1:111122223333:table/*",
        "dynamodb:GetItem, arn:aws:dynamodb:us-east-1:111122223333:table/items",
        "logs:CreateLogGroup, arn:aws:logs:us-east-1:111122223333:log-group:/aws/lambda/store:*",
        "sqs:SendMessage, *",
        "sqs:SendMessage, arn:aws:sqs:us-east-1:111122223333:work*",
        "sqs:ReceiveMessage, arn:aws:sqs:us-east-1:111122223333:failures",
        "sqs:PurgeQueue, arn:aws:sqs:us-east-1:111122223333:work",
        "kms:Decrypt, arn:aws:kms:us-east-1:111122223333:key/k",
        "iam:PassRole, *"
    })
    void justifyNothingElse(String action, String resource) {
        assertThat(needs.of(
                        PolicyKind.ROLE,
                        with(allow(action, resource), "StringEquals", "s3:ResourceAccount", "111122223333")))
                .isEmpty();
    }

    @Test
    void doNotJustifyAStatementThatAllowsMore() {
        Statement more = allow("dynamodb:PutItem", NAMES.tableArn())
                .withActions(List.of("dynamodb:PutItem", "dynamodb:GetItem"));

        assertThat(needs.of(PolicyKind.ROLE, more)).isEmpty();
    }

    @Test
    void justifyAKeyThatIsUsedThroughOneService() {
        Statement decrypt = allow("kms:Decrypt", "arn:aws:kms:us-east-1:111122223333:key/k");

        assertThat(needs.of(
                        PolicyKind.ROLE, with(decrypt, "StringEquals", "kms:ViaService", "s3.us-east-1.amazonaws.com")))
                .map(Need::why)
                .hasValueSatisfying(why -> assertThat(why).startsWith("S3 decrypts"));
        assertThat(needs.of(
                        PolicyKind.ROLE,
                        with(decrypt, "StringEquals", "kms:ViaService", "ec2.us-east-1.amazonaws.com")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"StringNotEquals", "StringEqualsIfExists", "StringLike", "ForAllValues:StringEquals"})
    void doNotJustifyAConditionWithAnotherOperator(String operator) {
        Statement decrypt = allow("kms:Decrypt", "arn:aws:kms:us-east-1:111122223333:key/k");

        assertThat(needs.of(PolicyKind.ROLE, with(decrypt, operator, "kms:ViaService", "s3.us-east-1.amazonaws.com")))
                .isEmpty();
    }

    @Test
    void justifyADenialOfEveryRequestWithoutTls_andNoLess() {
        Statement denial = new Statement(
                "",
                "Deny",
                Map.of("*", List.of("*")),
                List.of("s3:*"),
                List.of(NAMES.bucketArn(), NAMES.bucketArn() + "/*"),
                List.of(new PolicyCondition("Bool", "aws:SecureTransport", List.of("false"))),
                List.of());

        assertThat(needs.of(PolicyKind.BUCKET, denial)).isPresent();
        assertThat(needs.of(PolicyKind.BUCKET, with(denial, "StringEquals", "aws:PrincipalAccount", "444455556666")))
                .isEmpty();
        assertThat(needs.of(PolicyKind.BUCKET, denial.withActions(List.of("s3:GetObject"))))
                .isEmpty();
        assertThat(needs.of(
                        PolicyKind.BUCKET,
                        denial.withConditions(
                                List.of(new PolicyCondition("Null", "aws:SecureTransport", List.of("false"))))))
                .isEmpty();
        assertThat(thoseThatServe(
                        PolicyKind.BUCKET,
                        denial,
                        List.of(
                                List.of(NAMES.bucketArn() + "/*", NAMES.bucketArn()),
                                List.of(NAMES.bucketArn()),
                                List.of(NAMES.bucketArn() + "/*"),
                                List.of(NAMES.bucketArn(), NAMES.bucketArn() + "/incoming/*"),
                                List.of(NAMES.bucketArn(), NAMES.bucketArn() + "/*", NAMES.bucketArn() + "-of-others"),
                                List.of())))
                .containsExactly(List.of(NAMES.bucketArn() + "/*", NAMES.bucketArn()));
    }

    @Test
    void justifyADenialAtTheFailureQueue_andNoLess() {
        Statement denial = new Statement(
                "",
                "Deny",
                Map.of("*", List.of("*")),
                List.of("sqs:*"),
                List.of(NAMES.failureDestinationArn()),
                List.of(new PolicyCondition("Bool", "aws:SecureTransport", List.of("false"))),
                List.of());

        assertThat(thoseThatServe(
                        PolicyKind.QUEUE,
                        denial,
                        List.of(
                                List.of(NAMES.failureDestinationArn()),
                                List.of(NAMES.failureDestinationArn() + "-of-others"),
                                List.of())))
                .containsExactly(List.of(NAMES.failureDestinationArn()));
    }

    @Test
    void justifyADenialToTheCode_andNoLess() {
        List<String> actions = needs.all().stream()
                .filter(need ->
                        need.policy() == PolicyKind.ROLE && need.effect().equals("Deny"))
                .findFirst()
                .orElseThrow()
                .actions();
        Statement denial = new Statement(
                "",
                "Deny",
                Map.of(),
                actions,
                List.of("*"),
                List.of(new PolicyCondition("Null", "lambda:SourceFunctionArn", List.of("false"))),
                List.of());

        assertThat(needs.of(PolicyKind.ROLE, denial)).isPresent();
        assertThat(needs.of(PolicyKind.ROLE, denial.withActions(actions.subList(1, actions.size()))))
                .isEmpty();
        assertThat(thoseThatServe(
                        PolicyKind.ROLE,
                        denial,
                        List.of(
                                List.of("*"),
                                List.of("arn:aws:ec2:*:*:subnet/a"),
                                List.of("arn:aws:ec2:*:*:*"),
                                List.of())))
                .containsExactly(List.of("*"));
    }

    @Test
    void justifyAnInvocation_onlyByThisBucketInThisAccount() {
        Statement invoke = speakingOf("s3.amazonaws.com", allow("lambda:InvokeFunction", NAMES.functionArn()));
        Statement bucket = with(invoke, "ArnLike", "AWS:SourceArn", NAMES.bucketArn());

        assertThat(needs.of(PolicyKind.FUNCTION, with(bucket, "StringEquals", "AWS:SourceAccount", "111122223333")))
                .isPresent();
        assertThat(needs.of(PolicyKind.FUNCTION, bucket)).isEmpty();
        assertThat(needs.of(PolicyKind.FUNCTION, with(bucket, "StringEquals", "AWS:SourceAccount", "444455556666")))
                .isEmpty();
        assertThat(needs.of(
                        PolicyKind.FUNCTION,
                        with(
                                with(invoke, "ArnLike", "AWS:SourceArn", NAMES.bucketArn() + "-of-others"),
                                "StringEquals",
                                "AWS:SourceAccount",
                                "111122223333")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "FUNCTION, lambda:InvokeFunction, arn:aws:lambda:us-east-1:111122223333:function:store, ArnLike",
        "QUEUE, sqs:SendMessage, arn:aws:sqs:us-east-1:111122223333:failures, ArnEquals",
        "WORK_QUEUE, sqs:SendMessage, arn:aws:sqs:us-east-1:111122223333:work, ArnEquals"
    })
    void justifyAnEvent_onlyOfThisRule(PolicyKind kind, String action, String resource, String operator) {
        Statement send = speakingOf("events.amazonaws.com", allow(action, resource));

        assertThat(needs.of(kind, with(send, operator, "aws:SourceArn", NAMES.eventRuleArn())))
                .map(Need::user)
                .contains(Need.User.EVENTBRIDGE);
        assertThat(needs.of(kind, send)).isEmpty();
        assertThat(needs.of(kind, with(send, operator, "aws:SourceArn", NAMES.eventRuleArn() + "-other")))
                .isEmpty();
        assertThat(needs.of(
                        kind,
                        with(speakingOf("sns.amazonaws.com", send), operator, "aws:SourceArn", NAMES.eventRuleArn())))
                .isEmpty();
    }

    @Test
    void justifyAMessageInTheWorkQueue_onlyOfThisBucketInThisAccount() {
        Statement send = with(
                speakingOf("s3.amazonaws.com", allow("sqs:SendMessage", NAMES.workQueueArn())),
                "ArnEquals",
                "aws:SourceArn",
                NAMES.bucketArn());

        assertThat(needs.of(PolicyKind.WORK_QUEUE, with(send, "StringEquals", "aws:SourceAccount", "111122223333")))
                .isPresent();
        assertThat(needs.of(PolicyKind.WORK_QUEUE, send)).isEmpty();
        assertThat(needs.of(PolicyKind.QUEUE, with(send, "StringEquals", "aws:SourceAccount", "111122223333")))
                .isEmpty();
    }

    @Test
    void justifyAssumingTheRole_onlyByLambdaForThisAccount() {
        Statement any =
                new Statement("", "Allow", Map.of(), List.of("sts:AssumeRole"), List.of(), List.of(), List.of());
        Statement assume = with(any, "StringEquals", "aws:SourceAccount", "111122223333");

        assertThat(needs.of(PolicyKind.TRUST, speakingOf("lambda.amazonaws.com", assume)))
                .isPresent();
        assertThat(needs.of(PolicyKind.TRUST, speakingOf("lambda.amazonaws.com", any)))
                .isEmpty();
        assertThat(needs.of(PolicyKind.TRUST, speakingOf("ec2.amazonaws.com", assume)))
                .isEmpty();
    }

    @Test
    void doNotJustifyUnsupportedElements() {
        Statement statement = with(
                allow("s3:GetObject", "arn:aws:s3:::uploads/*"), "StringEquals", "s3:ResourceAccount", "111122223333");
        Statement unsupported = new Statement(
                statement.sid(),
                statement.effect(),
                statement.principals(),
                statement.actions(),
                statement.resources(),
                statement.conditions(),
                List.of("NotAction"));

        assertThat(needs.of(PolicyKind.ROLE, unsupported)).isEmpty();
    }

    /** Detects moved code early, without running the whole proof. */
    @Test
    void referToExistingLinesOfCode() {
        SourceLines sources = new SourceLines(Checkout.root());

        assertThat(needs.all())
                .allSatisfy(
                        need -> assertThat(sources.find(need.source()).number()).isPositive());
    }

    @Test
    void explainWhyAndWhatElseTheyAllow() {
        assertThat(needs.all()).hasSizeGreaterThan(10).allSatisfy(need -> {
            assertThat(need.why()).isNotBlank().endsWith(".");
            assertThat(need.implies()).isNotBlank().endsWith(".");
        });
        assertThat(Optional.of(needs.all().get(2)))
                .map(Need::implies)
                .hasValueSatisfying(implies -> assertThat(implies).contains("ReturnValuesOnConditionCheckFailure"));
    }

    /** Returns the resources for which a need justifies a statement. */
    private List<List<String>> thoseThatServe(PolicyKind policy, Statement statement, List<List<String>> resources) {
        return resources.stream()
                .filter(each -> needs.of(policy, statement.withResources(each)).isPresent())
                .toList();
    }

    private static Statement allow(String action, String resource) {
        return new Statement("Sid", "Allow", Map.of(), List.of(action), List.of(resource), List.of(), List.of());
    }

    private static Statement speakingOf(String service, Statement statement) {
        return new Statement(
                statement.sid(),
                statement.effect(),
                Map.of("Service", List.of(service)),
                statement.actions(),
                statement.resources(),
                statement.conditions(),
                statement.unsupported());
    }

    private static Statement with(Statement statement, String operator, String key, String value) {
        List<PolicyCondition> conditions = new ArrayList<>(statement.conditions());
        conditions.add(new PolicyCondition(operator, key, List.of(value)));
        return statement.withConditions(conditions);
    }
}
