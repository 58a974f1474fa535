package io.serverlesspipeline.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.asset.FileArchive;
import io.serverlesspipeline.testing.AwsMocks;
import io.serverlesspipeline.testing.MockedProgram;
import io.serverlesspipeline.testing.ProgramRun;
import io.serverlesspipeline.testing.RecordedResource;
import io.serverlesspipeline.testing.RunMode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the effects of the function's arguments. */
final class FunctionTest {
    private static final String FUNCTION = "aws:lambda/function:Function";
    private static final String ARN = "arn:aws:lambda:eu-central-1:" + AwsMocks.ACCOUNT_ID + ":function:";

    @ParameterizedTest
    @EnumSource(RunMode.class)
    void usesTheEntryPointOfTheUsersPackage(RunMode mode) {
        RecordedResource function = deploy(
                        mode,
                        ServerlessPipelineArgs.builder()
                                .functionCode(new FileArchive("function.zip"))
                                .handler("com.example.Handler::handleRequest")
                                .build())
                .resource(FUNCTION);

        assertThat(function.string("handler")).isEqualTo("com.example.Handler::handleRequest");
    }

    @ParameterizedTest
    @EnumSource(RunMode.class)
    void isInTheVpc_onlyWithSubnetsAndSecurityGroups(RunMode mode) {
        RecordedResource inVpc = deploy(
                        mode,
                        ServerlessPipelineArgs.builder()
                                .subnetIds(List.of("subnet-0a", "subnet-0b"))
                                .securityGroupIds(List.of("sg-0a"))
                                .build())
                .resource(FUNCTION);

        assertThat(inVpc.map("vpcConfig"))
                .isEqualTo(
                        Map.of("subnetIds", List.of("subnet-0a", "subnet-0b"), "securityGroupIds", List.of("sg-0a")));
        assertThat(deploy(mode, ServerlessPipelineArgs.builder().build())
                        .resource(FUNCTION)
                        .inputs())
                .doesNotContainKeys("vpcConfig", "layers", "reservedConcurrentExecutions");
    }

    @ParameterizedTest
    @EnumSource(RunMode.class)
    void setsLambdasDefaults_whenOmittingThemWouldKeepPreviousValues(RunMode mode) {
        RecordedResource function =
                deploy(mode, ServerlessPipelineArgs.builder().build()).resource(FUNCTION);

        assertThat(function.map("ephemeralStorage")).isEqualTo(Map.of("size", 512.0));
        assertThat(function.map("loggingConfig"))
                .containsEntry("logFormat", "JSON")
                .containsEntry("applicationLogLevel", "INFO")
                .containsEntry("systemLogLevel", "INFO");
    }

    @Test
    void setsNoLogLevels_withTextFormat() {
        RecordedResource function = deploy(
                        RunMode.UP,
                        ServerlessPipelineArgs.builder().logFormat("Text").build())
                .resource(FUNCTION);

        assertThat(function.map("loggingConfig"))
                .containsEntry("logFormat", "Text")
                .doesNotContainKeys("applicationLogLevel", "systemLogLevel");
    }

    @Test
    void hasNoVersionAndNoAlias_withoutSnapStart() {
        ProgramRun run = deploy(RunMode.UP, ServerlessPipelineArgs.builder().build());

        assertThat(run.resources("aws:lambda/alias:Alias")).isEmpty();
        assertThat(run.resource(FUNCTION).inputs()).doesNotContainKeys("publish", "snapStart");
        assertThat(run.resource("aws:lambda/permission:Permission").inputs()).doesNotContainKey("qualifier");
        assertThat(run.resource("aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig")
                        .inputs())
                .doesNotContainKey("qualifier");
    }

    @Test
    void isInvokedThroughAnAliasOfTheLatestVersion_withSnapStart() {
        ProgramRun run = deploy(
                RunMode.UP, ServerlessPipelineArgs.builder().snapStart(true).build());

        assertThat(run.resource(FUNCTION).inputs())
                .containsEntry("publish", true)
                .containsEntry("snapStart", Map.of("applyOn", "PublishedVersions"));
        assertThat(run.resource("aws:lambda/alias:Alias").inputs())
                .containsEntry("name", "live")
                .containsEntry("functionName", "uploads-function-1a2b3c4")
                .containsEntry("functionVersion", "7");
        assertThat(run.resource("aws:lambda/permission:Permission").inputs()).containsEntry("qualifier", "live");
        assertThat(run.resource("aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig")
                        .inputs())
                .containsEntry("qualifier", "live");
        assertThat(run.resource("aws:s3/bucketNotification:BucketNotification").inputs())
                .extractingByKey("lambdaFunctions")
                .asString()
                .contains("lambdaFunctionArn=" + ARN + "uploads-function-1a2b3c4:live");
    }

    private static ProgramRun deploy(RunMode mode, ServerlessPipelineArgs args) {
        return MockedProgram.of(context -> new ServerlessPipeline("uploads", args))
                .run(mode);
    }
}
