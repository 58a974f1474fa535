package io.serverlesspipeline.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.test.Mocks;
import com.pulumi.test.PulumiTest;
import com.pulumi.test.TestResult;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class PipelineProgramTest {
    private static final Mocks NOTHING_IS_MADE =
            resource -> CompletableFuture.completedFuture(Mocks.ResourceResult.of(Optional.empty(), Map.of()));

    @AfterEach
    void cleanUp() {
        PulumiTest.cleanup();
    }

    @Test
    void endsWithOneMessage_whenAConfiguredValueCannotWork() {
        TestResult result = PulumiTest.withMocks(NOTHING_IS_MADE)
                .runTest(context -> PipelineProgram.deploy(
                        context, Map.of("PULUMI_CONFIG", "{\"serverless-pipeline:memorySize\":\"64\"}")));

        assertThat(result.exitCode()).isNotZero();
        assertThat(result.errors())
                .singleElement()
                .asString()
                .isEqualTo(
                        "Configuration key serverless-pipeline:memorySize is \"64\": specify 128 to 10240 megabytes.");
    }

    @Test
    void endsWithOneMessage_whenAKeyIsUnknown() {
        TestResult result = PulumiTest.withMocks(NOTHING_IS_MADE)
                .runTest(context -> PipelineProgram.deploy(
                        context, Map.of("PULUMI_CONFIG", "{\"serverless-pipeline:memory\":\"512\"}")));

        assertThat(result.exitCode()).isNotZero();
        assertThat(result.errors()).singleElement().asString().contains("serverless-pipeline:memory is not known");
    }
}
