package io.serverlesspipeline.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.pulumi.core.Output;
import io.serverlesspipeline.testing.FailedRun;
import io.serverlesspipeline.testing.MockedProgram;
import io.serverlesspipeline.testing.ProgramRun;
import io.serverlesspipeline.testing.RecordedResource;
import io.serverlesspipeline.testing.RunMode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the policy with the user's own statements. */
final class AdditionalStatementsTest {
    private static final String ROLE_POLICY = "aws:iam/rolePolicy:RolePolicy";

    @ParameterizedTest
    @EnumSource(RunMode.class)
    void areAPolicyOfTheirOwn(RunMode mode) {
        ProgramRun run = deploy(
                mode,
                PolicyStatementArgs.builder()
                        .sid("ReadCountries")
                        .actions("s3:GetObject", "s3:GetObjectTagging")
                        .resources(Output.of(List.of("arn:aws:s3:::example-countries/*")))
                        .conditions(Map.of(
                                "StringEquals",
                                Map.of("s3:ResourceAccount", List.of("123456789012")),
                                "IpAddress",
                                Map.of("aws:SourceIp", List.of("10.0.0.0/8", "192.168.0.0/16"))))
                        .build(),
                PolicyStatementArgs.builder()
                        .actions("secretsmanager:GetSecretValue")
                        .resources("arn:aws:secretsmanager:eu-central-1:123456789012:secret:salt-??????")
                        .build());

        assertThat(policy(run, "uploads-role-additional-policy")).isEqualTo(JsonParser.parseString("""
                {"Version": "2012-10-17", "Statement": [
                  {"Sid": "ReadCountries", "Effect": "Allow", "Action": ["s3:GetObject", "s3:GetObjectTagging"],
                   "Resource": "arn:aws:s3:::example-countries/*",
                   "Condition": {"IpAddress": {"aws:SourceIp": ["10.0.0.0/8", "192.168.0.0/16"]},
                                 "StringEquals": {"s3:ResourceAccount": "123456789012"}}},
                  {"Sid": "Additional2", "Effect": "Allow", "Action": "secretsmanager:GetSecretValue",
                   "Resource": "arn:aws:secretsmanager:eu-central-1:123456789012:secret:salt-??????"}]}
                """));
    }

    @Test
    void leaveThePipelinesPolicyAsItIs() {
        ProgramRun without = deploy(RunMode.UP);
        ProgramRun with = deploy(RunMode.UP, statement("arn:aws:s3:::example-countries/*"));

        assertThat(without.resources(ROLE_POLICY)).hasSize(1);
        assertThat(with.resources(ROLE_POLICY))
                .hasSize(2)
                .extracting(RecordedResource::inputs)
                .contains(without.resource(ROLE_POLICY).inputs());
    }

    @Test
    void acceptArnsOfOtherPipelines_whichAreKnownLater() {
        ProgramRun run = ProgramRun.up(context -> {
            ServerlessPipeline other = new ServerlessPipeline("other");
            new ServerlessPipeline(
                    "uploads",
                    args(PolicyStatementArgs.builder()
                            .actions("s3:GetObject")
                            .resources(other.bucketArn().applyValue(arn -> List.of(arn + "/*")))
                            .build()));
        });

        assertThat(policy(run, "uploads-role-additional-policy").toString())
                .contains("arn:aws:s3:::other-bucket-1a2b3c4/*");
    }

    @Test
    void areChecked_whenTheirValuesAreKnownLater() {
        FailedRun run = MockedProgram.of(context -> {
                    ServerlessPipeline other = new ServerlessPipeline("other");
                    new ServerlessPipeline(
                            "uploads",
                            args(PolicyStatementArgs.builder()
                                    .actions("s3:GetObject")
                                    .resources(other.bucketName().applyValue(List::of))
                                    .build()));
                })
                .expectFailure();

        assertThat(run.failures())
                .isNotEmpty()
                .allSatisfy(failure -> assertThat(failure)
                        .hasMessageContaining("argument additionalStatements[0].resources[0] is"
                                + " \"other-bucket-1a2b3c4\": specify an ARN, such as"));
    }

    @Test
    void countTowardsTheQuotaOfTheRole() {
        List<String> resources = IntStream.range(0, 200)
                .mapToObj(number -> "arn:aws:s3:::example-bucket-with-a-long-name-" + number + "/*")
                .toList();

        FailedRun run = MockedProgram.of(context -> new ServerlessPipeline(
                        "uploads",
                        args(PolicyStatementArgs.builder()
                                .actions("s3:GetObject")
                                .resources(resources)
                                .build())))
                .expectFailure();

        assertThat(run.failures())
                .isNotEmpty()
                .allSatisfy(failure -> assertThat(failure)
                        .hasMessageContaining("argument additionalStatements is \"1 statements\": specify fewer or"
                                + " shorter ones, because the role's policies would have ")
                        .hasMessageContaining(" characters and IAM allows 10240."));
    }

    private static PolicyStatementArgs statement(String resource) {
        return PolicyStatementArgs.builder()
                .actions("s3:GetObject")
                .resources(resource)
                .build();
    }

    private static ServerlessPipelineArgs args(PolicyStatementArgs... statements) {
        return ServerlessPipelineArgs.builder()
                .additionalStatements(List.of(statements))
                .build();
    }

    private static ProgramRun deploy(RunMode mode, PolicyStatementArgs... statements) {
        return MockedProgram.of(context -> new ServerlessPipeline("uploads", args(statements)))
                .run(mode);
    }

    private static Object policy(ProgramRun run, String name) {
        return JsonParser.parseString(run.resource(ROLE_POLICY, name).string("policy"));
    }
}
