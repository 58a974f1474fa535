package io.serverlesspipeline.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.asset.FileArchive;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the effects of the function's arguments. */
final class FunctionTest {
    private static final String FUNCTION = "aws:lambda/function:Function";
    private static final String ARN = "arn:aws:lambda:eu-central-1:" + AwsMocks.ACCOUNT + ":function:";

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void usesTheEntryPointOfTheUsersPackage(boolean preview) {
        RecordedResource function = deploy(
                        preview,
                        ServerlessPipelineArgs.builder()
                                .functionCode(new FileArchive("function.zip"))
                                .handler("com.example.Handler::handleRequest")
                                .build())
                .only(FUNCTION);

        assertThat(function.string("handler")).isEqualTo("com.example.Handler::handleRequest");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isInTheVpc_onlyWithSubnetsAndSecurityGroups(boolean preview) {
        RecordedResource inVpc = deploy(
                        preview,
                        ServerlessPipelineArgs.builder()
                                .subnetIds(List.of("subnet-0a", "subnet-0b"))
                                .securityGroupIds(List.of("sg-0a"))
                                .build())
                .only(FUNCTION);

        assertThat(inVpc.map("vpcConfig"))
                .isEqualTo(
                        Map.of("subnetIds", List.of("subnet-0a", "subnet-0b"), "securityGroupIds", List.of("sg-0a")));
        assertThat(deploy(preview, ServerlessPipelineArgs.builder().build())
                        .only(FUNCTION)
                        .inputs())
                .doesNotContainKeys("vpcConfig", "layers", "reservedConcurrentExecutions");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void setsLambdasDefaults_whenOmittingThemWouldKeepPreviousValues(boolean preview) {
        RecordedResource function =
                deploy(preview, ServerlessPipelineArgs.builder().build()).only(FUNCTION);

        assertThat(function.map("ephemeralStorage")).isEqualTo(Map.of("size", 512.0));
        assertThat(function.map("loggingConfig"))
                .containsEntry("logFormat", "JSON")
                .containsEntry("applicationLogLevel", "INFO")
                .containsEntry("systemLogLevel", "INFO");
    }

    @Test
    void setsNoLogLevels_withTextFormat() {
        RecordedResource function = deploy(
                        false,
                        ServerlessPipelineArgs.builder().logFormat("Text").build())
                .only(FUNCTION);

        assertThat(function.map("loggingConfig"))
                .containsEntry("logFormat", "Text")
                .doesNotContainKeys("applicationLogLevel", "systemLogLevel");
    }

    @Test
    void hasNoVersionAndNoAlias_withoutSnapStart() {
        MockedRun run = deploy(false, ServerlessPipelineArgs.builder().build());

        assertThat(run.all("aws:lambda/alias:Alias")).isEmpty();
        assertThat(run.only(FUNCTION).inputs()).doesNotContainKeys("publish", "snapStart");
        assertThat(run.only("aws:lambda/permission:Permission").inputs()).doesNotContainKey("qualifier");
        assertThat(run.only("aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig")
                        .inputs())
                .doesNotContainKey("qualifier");
    }

    @Test
    void isInvokedThroughAnAliasOfTheLatestVersion_withSnapStart() {
        MockedRun run =
                deploy(false, ServerlessPipelineArgs.builder().snapStart(true).build());

        assertThat(run.only(FUNCTION).inputs())
                .containsEntry("publish", true)
                .containsEntry("snapStart", Map.of("applyOn", "PublishedVersions"));
        assertThat(run.only("aws:lambda/alias:Alias").inputs())
                .containsEntry("name", "live")
                .containsEntry("functionName", "uploads-function-1a2b3c4")
                .containsEntry("functionVersion", "7");
        assertThat(run.only("aws:lambda/permission:Permission").inputs()).containsEntry("qualifier", "live");
        assertThat(run.only("aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig")
                        .inputs())
                .containsEntry("qualifier", "live");
        assertThat(run.only("aws:s3/bucketNotification:BucketNotification").inputs())
                .extractingByKey("lambdaFunctions")
                .asString()
                .contains("lambdaFunctionArn=" + ARN + "uploads-function-1a2b3c4:live");
    }

    private static MockedRun deploy(boolean preview, ServerlessPipelineArgs args) {
        return MockedRun.of(preview, context -> new ServerlessPipeline("uploads", args));
    }
}
