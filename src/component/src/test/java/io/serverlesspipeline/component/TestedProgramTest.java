package io.serverlesspipeline.component;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.aws.iam.RolePolicyArgs;
import com.pulumi.aws.s3.BucketPublicAccessBlockArgs;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.ResourceArgs;
import com.pulumi.resources.ResourceTransformation;
import io.serverlesspipeline.testing.AwsMocks;
import io.serverlesspipeline.testing.MockedProgram;
import io.serverlesspipeline.testing.Permission;
import io.serverlesspipeline.testing.ProgramRun;
import io.serverlesspipeline.testing.RunMode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the published assertions on a pipeline, as a user's test does. */
final class TestedProgramTest {
    private static final String REGIONAL = ":eu-central-1:" + AwsMocks.ACCOUNT_ID + ":";

    private static final Permission[] NEEDED = {
        Permission.allow("s3:GetObject").on("arn:aws:s3:::uploads-bucket-1a2b3c4/*"),
        Permission.allow("dynamodb:PutItem").on("arn:aws:dynamodb" + REGIONAL + "table/uploads-table-1a2b3c4"),
        Permission.allow("logs:CreateLogStream", "logs:PutLogEvents")
                .on("arn:aws:logs" + REGIONAL + "log-group:/aws/lambda/uploads-1a2b3c4:*"),
        Permission.allow("sqs:SendMessage").on("arn:aws:sqs" + REGIONAL + "uploads-failures-1a2b3c4")
    };

    @ParameterizedTest
    @EnumSource(RunMode.class)
    void acceptsAPipeline(RunMode mode) {
        ProgramRun run =
                MockedProgram.of(context -> new ServerlessPipeline("uploads")).run(mode);

        assertThatCode(() -> run.role("uploads-role").assertAllowsExactly(NEEDED))
                .doesNotThrowAnyException();
        assertThatCode(run::assertNothingIsPublic).doesNotThrowAnyException();
    }

    @Test
    void findsNothingPublic_withEveryArgument() {
        ProgramRun run = ProgramRun.up(context -> new ServerlessPipeline("uploads", EveryArgument.given()));

        assertThatCode(run::assertNothingIsPublic).doesNotThrowAnyException();
    }

    @Test
    void reportsAPolicy_thatATransformationWidens() {
        ProgramRun run = transformed(child -> child.args() instanceof RolePolicyArgs policy
                ? changed(
                        child,
                        RolePolicyArgs.builder(policy)
                                .policy(policy.policy().applyValue(json -> json.replaceFirst("s3:GetObject", "s3:*")))
                                .build())
                : Optional.empty());

        assertThatThrownBy(() -> run.role("uploads-role").assertAllowsExactly(NEEDED))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(
                        "allowed, but not expected: s3:* on arn:aws:s3:::uploads-bucket-1a2b3c4/*",
                        "statement ReadUpload in input policy of uploads-role-policy (aws:iam/rolePolicy:RolePolicy)",
                        "expected, but not allowed: s3:GetObject on arn:aws:s3:::uploads-bucket-1a2b3c4/*");
    }

    @Test
    void reportsABucket_thatATransformationOpens() {
        ProgramRun run = transformed(child -> child.args() instanceof BucketPublicAccessBlockArgs block
                ? changed(
                        child,
                        BucketPublicAccessBlockArgs.builder(block)
                                .blockPublicPolicy(false)
                                .build())
                : Optional.empty());

        assertThatThrownBy(run::assertNothingIsPublic)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("input blockPublicPolicy of uploads-bucket-public-access-block");
    }

    private static ProgramRun transformed(ResourceTransformation transformation) {
        return ProgramRun.up(context -> new ServerlessPipeline(
                "uploads",
                ServerlessPipelineArgs.builder().build(),
                ComponentResourceOptions.builder()
                        .resourceTransformations(transformation)
                        .build()));
    }

    private static Optional<ResourceTransformation.Result> changed(
            ResourceTransformation.Args child, ResourceArgs args) {
        return Optional.of(new ResourceTransformation.Result(args, child.options()));
    }
}
