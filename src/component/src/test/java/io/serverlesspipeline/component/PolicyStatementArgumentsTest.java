package io.serverlesspipeline.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.pulumi.core.Output;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which additional statements are accepted, and the messages for the others. */
final class PolicyStatementArgumentsTest {
    private static final String BUCKET = "arn:aws:s3:::example-bucket/*";

    static Stream<Arguments> invalidArguments() {
        return Stream.of(
                arguments(
                        statement().sid("Read countries"),
                        "argument additionalStatements[0].sid is \"Read countries\": specify 1 to 100 letters and"
                                + " digits, as IAM requires."),
                arguments(
                        statement().sid("PutItems"),
                        "argument additionalStatements[0].sid is \"PutItems\": specify another one, because the pipeline"
                                + " has a statement with this ID."),
                arguments(
                        statement().actions(),
                        "argument additionalStatements[0].actions is \"[]\": specify at least one action, such as"
                                + " secretsmanager:GetSecretValue."),
                arguments(
                        statement().actions("s3:GetObject", "GetObject"),
                        "argument additionalStatements[0].actions[1] is \"GetObject\": specify the service and the name"
                                + " of the action, such as secretsmanager:GetSecretValue."),
                arguments(statement().actions("*"), wildcard("*")),
                arguments(statement().actions("s3:*"), wildcard("s3:*")),
                arguments(statement().actions("s3:Get*"), wildcard("s3:Get*")),
                arguments(statement().actions("s3:GetObjec?"), wildcard("s3:GetObjec?")),
                arguments(
                        statement().resources(List.of()),
                        "argument additionalStatements[0].resources is \"[]\": specify the ARN of at least one resource"
                                + " that the code needs."),
                arguments(
                        statement().resources(BUCKET, "example-bucket"),
                        "argument additionalStatements[0].resources[1] is \"example-bucket\": specify an ARN, such as"
                                + " arn:aws:s3:::example-bucket/countries/*."),
                arguments(
                        statement().conditions(Map.of()),
                        "argument additionalStatements[0].conditions is \"{}\": specify at least one condition, or remove"
                                + " the argument."),
                arguments(
                        statement().conditions(Map.of("StringIs", Map.of("aws:PrincipalTag/team", List.of("a")))),
                        "argument additionalStatements[0].conditions is \"StringIs\": specify an operator of IAM, such as"
                                + " StringEquals."),
                arguments(
                        statement().conditions(Map.of("Bool", Map.of())),
                        "argument additionalStatements[0].conditions.Bool is \"{}\": specify at least one condition key."),
                arguments(
                        statement().conditions(Map.of("StringEquals", Map.of("account", List.of("a")))),
                        "argument additionalStatements[0].conditions.StringEquals is \"account\": specify a condition"
                                + " key, such as aws:ResourceAccount."),
                arguments(
                        statement().conditions(Map.of("Bool", Map.of("aws:SecureTransport", List.of()))),
                        "argument additionalStatements[0].conditions.Bool.aws:SecureTransport is \"[]\": specify at least"
                                + " one value."));
    }

    @ParameterizedTest
    @MethodSource("invalidArguments")
    void rejectsAnInvalidStatement_withARemedy(PolicyStatementArgs.Builder wrong, String message) {
        assertThat(problems(wrong)).containsExactly(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "arn:aws:s3:::*",
                "arn:aws:s3:::*/countries/*",
                "arn:aws:sqs:eu-central-1:123456789012:*",
                "arn:aws:dynamodb:eu-central-1:123456789012:table/*",
                "arn:aws:dynamodb:*:*:table/*",
                "arn:aws:secretsmanager:eu-central-1:123456789012:secret:*",
                "arn:aws:ssm:eu-central-1:123456789012:parameter/?pp/*"
            })
    void rejectsAllResourcesOfAService_withoutAConditionOrPermission(String resource) {
        assertThat(problems(statement().resources(resource)))
                .containsExactly("argument additionalStatements[0].resources[0] is \"" + resource
                        + "\": specify the ARN of a single resource, or a pattern that begins with a part of its name, or"
                        + " add conditions, or set allowWildcards.");
        assertThat(problems(statement()
                        .resources(resource)
                        .conditions(Map.of("StringEquals", Map.of("aws:ResourceTag/team", List.of("uploads"))))))
                .isEmpty();
        assertThat(problems(statement().resources(resource).allowWildcards(true)))
                .isEmpty();
        assertThat(problems(statement().resources(resource).allowWildcards(false)))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:s3:::example-bucket",
                BUCKET,
                "arn:aws:s3:::example-bucket/the countries/*.json",
                "arn:aws-cn:s3:::example-*",
                "arn:aws:dynamodb:eu-central-1:123456789012:table/countries/index/*",
                "arn:aws:secretsmanager:eu-central-1:123456789012:secret:salt-??????",
                "arn:aws:lambda:eu-central-1:123456789012:function:enrich:*",
                "arn:aws:logs:eu-central-1:123456789012:log-group:/aws/lambda/other:*",
                "arn:aws:sqs:eu-central-1:123456789012:other",
                "arn:aws:iam::aws:policy/Example",
                "arn:aws:execute-api:eu-central-1:123456789012:a1b2c3/prod/GET/countries",
                "arn:aws:execute-api:eu-central-1:123456789012:a1b2c3/*"
            })
    void acceptsArns_andPatternsWithinANamedResource(String resource) {
        assertThat(problems(statement().resources(resource))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "s3:*", "s3:Get*"})
    void acceptsAnyAction_ifWildcardsAreAllowed(String action) {
        assertThat(problems(statement().actions(action).allowWildcards(true))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "StringEquals",
                "StringNotEqualsIgnoreCase",
                "ForAllValues:StringLike",
                "ForAnyValue:StringEquals",
                "NumericLessThanEquals",
                "DateGreaterThan",
                "BoolIfExists",
                "NotIpAddress",
                "ArnNotLike",
                "Null"
            })
    void acceptsEveryOperatorOfIam(String operator) {
        assertThat(problems(statement().conditions(Map.of(operator, Map.of("aws:PrincipalTag/a b", List.of("c"))))))
                .isEmpty();
    }

    @Test
    void rejectsAnIdTwice() {
        assertThat(problems(statement().sid("Additional2"), statement()))
                .containsExactly("argument additionalStatements[1].sid is \"Additional2\": specify another one, because"
                        + " two statements have this ID.");
    }

    @Test
    void requiresActionsAndResources() {
        assertThat(problems(PolicyStatementArgs.builder())).hasSize(2);
    }

    @Test
    void explainsTheRule_withoutASecretValue() {
        assertThat(problems(statement().resources(Output.ofSecret(List.of("secret-bucket")))))
                .containsExactly(
                        "argument additionalStatements[0].resources[0] is a secret with an invalid value: specify"
                                + " an ARN, such as arn:aws:s3:::example-bucket/countries/*.");
        assertThat(problems(statement()
                        .conditions(Output.ofSecret(Map.of("secret-operator", Map.of("aws:x", List.of("y")))))))
                .containsExactly(
                        "argument additionalStatements[0].conditions is a secret with an invalid value: specify"
                                + " an operator of IAM, such as StringEquals.");
    }

    private static String wildcard(String action) {
        return "argument additionalStatements[0].actions[0] is \"" + action
                + "\": specify each action that the code needs without wildcards, or set allowWildcards.";
    }

    private static PolicyStatementArgs.Builder statement() {
        return PolicyStatementArgs.builder().actions("s3:GetObject").resources(BUCKET);
    }

    private static List<String> problems(PolicyStatementArgs.Builder... statements) {
        return ServerlessPipelineArgs.builder()
                .additionalStatements(Stream.of(statements)
                        .map(PolicyStatementArgs.Builder::build)
                        .toList())
                .build()
                .problems("uploads", Set.of());
    }
}
