package io.serverlesspipeline.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.Context;
import com.pulumi.aws.cloudwatch.MetricAlarm;
import com.pulumi.aws.cloudwatch.MetricAlarmArgs;
import com.pulumi.aws.iam.RolePolicy;
import com.pulumi.aws.iam.RolePolicyArgs;
import com.pulumi.aws.s3.BucketV2;
import com.pulumi.aws.sns.Topic;
import com.pulumi.core.Output;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that each run checks for values that are null, empty, or an unresolved output. */
final class UnresolvedValuesTest {
    @Test
    void rejectsAnOutputThatIsNull_inUp() {
        assertThatThrownBy(() -> ProgramRun.up(UnresolvedValuesTest::allowToReadAnOutputThatIsNull))
                .isInstanceOf(AssertionError.class)
                .hasMessage("These values are unresolved:\n- statement ReadUpload in input policy of policy"
                        + " (aws:iam/rolePolicy:RolePolicy): Resource is \"null/*\", which contains a value that is null or"
                        + " empty");
    }

    @Test
    void rejectsAnOutputThatIsUnknown_inPreview() {
        assertThatThrownBy(() -> ProgramRun.preview(UnresolvedValuesTest::allowToReadAnOutputThatIsNull))
                .isInstanceOf(AssertionError.class)
                .hasMessage(
                        "These values are unresolved:\n- input policy of policy (aws:iam/rolePolicy:RolePolicy): it has"
                                + " no value, but AWS requires it. It isn't set, or depends on an output that is null or that no mock"
                                + " returns; see MockedProgram.withOutputs");
    }

    /** The output belongs to FIFO topics only. In a preview, Pulumi treats a missing output as unknown. */
    private static void allowToReadAnOutputThatIsNull(Context context) {
        TestStack.rolePolicy(
                "policy",
                TestStack.role(),
                new Topic("topic").beginningArchiveTime().applyValue(arn -> TestStack.read(arn + "/*")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "arn:aws:s3:::null/*",
                "arn:aws:s3:::/*",
                "arn:aws:sqs:eu-central-1:123456789012:",
                "arn:aws:sqs:eu-central-1:null:queue"
            })
    void rejectsAnUnresolvedResource(String resource) {
        assertUnresolved(
                context -> TestStack.rolePolicy("policy", TestStack.role(), Output.of(TestStack.read(resource))),
                "Resource is \"" + resource + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "arn:aws:s3:::*",
                "arn:aws:s3:::null-values/*",
                "arn:aws:iam::123456789012:root",
                "arn:aws:lambda:*:123456789012:function:*"
            })
    void acceptsAResolvedResource(String resource) {
        assertThatCode(() -> ProgramRun.up(context ->
                        TestStack.rolePolicy("policy", TestStack.role(), Output.of(TestStack.read(resource)))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "null | Resource is null",
                "[] | Resource is an empty list",
                "['arn:aws:s3:::uploads/*', null] | Resource is null"
            })
    void rejectsNullInTheDocument(String json, String finding) {
        assertUnresolved(
                context -> TestStack.rolePolicy(
                        "policy",
                        TestStack.role(),
                        Output.of("{\"Statement\": {\"Effect\": \"Allow\", \"Action\": \"s3:GetObject\", \"Resource\": "
                                + json.replace('\'', '"') + "}}")),
                "statement number 1 in input policy of policy (aws:iam/rolePolicy:RolePolicy): " + finding);
    }

    @Test
    void rejectsAnOutputAsString() {
        assertUnresolved(
                context -> {
                    BucketV2 bucket = TestStack.bucket();
                    TestStack.rolePolicy("policy", TestStack.role(), Output.of(TestStack.read(bucket.arn() + "/*")));
                },
                "input policy of policy (aws:iam/rolePolicy:RolePolicy): it contains an output's toString(), not its value; use applyValue");
    }

    @Test
    void rejectsARequiredInputThatIsNull() {
        assertUnresolved(
                context -> new RolePolicy(
                        "policy",
                        RolePolicyArgs.builder()
                                .role(Output.of(CompletableFuture.completedFuture(null)))
                                .policy(TestStack.read("*"))
                                .build()),
                "input role of policy (aws:iam/rolePolicy:RolePolicy): it has no value, but AWS requires it");
    }

    @Test
    void rejectsAnEmptyArn() {
        assertUnresolved(
                context -> new MetricAlarm(
                        "alarm",
                        MetricAlarmArgs.builder()
                                .comparisonOperator("GreaterThanThreshold")
                                .evaluationPeriods(1)
                                .alarmActions("arn:aws:sns:eu-central-1:123456789012:null")
                                .tags(Map.of("topicArn", ""))
                                .build()),
                "input alarmActions[0] of alarm (aws:cloudwatch/metricAlarm:MetricAlarm): \"arn:aws:sns:eu-central-1:"
                        + "123456789012:null\" contains a value that is null or empty",
                "input tags.topicArn of alarm (aws:cloudwatch/metricAlarm:MetricAlarm): it is an empty string, not an ARN");
    }

    @Test
    void canBeAllowed() {
        ProgramRun run = MockedProgram.of(
                        context -> TestStack.rolePolicy("policy", TestStack.role(), Output.of(TestStack.read("null"))))
                .allowingUnresolvedValues()
                .run(RunMode.UP);

        assertThat(run.resource(TestStack.ROLE_POLICY).string("policy")).contains("\"null\"");
        assertThatThrownBy(run::assertNoUnresolvedValues).isInstanceOf(AssertionError.class);
    }

    private static void assertUnresolved(Consumer<Context> program, String... findings) {
        assertThatThrownBy(() -> ProgramRun.up(program))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("These values are unresolved:\n- ")
                .hasMessageContainingAll(findings);
    }
}
