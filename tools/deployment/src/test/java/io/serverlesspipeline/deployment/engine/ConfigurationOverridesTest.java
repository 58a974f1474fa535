package io.serverlesspipeline.deployment.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.emulator.failure.LocalRunException;
import io.serverlesspipeline.emulator.run.RootKey;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConfigurationOverridesTest {
    private static final StackValues STACK = new StackValues(Map.of(
            "aws:endpoints",
            "[{\"s3\":\"http://localhost:4566\"},{\"sqs\":\"https://[::1]:4566\",\"iam\":\"http://127.0.0.1\"}]"));

    @Test
    void replaceTheKeyTheRuntimeTheCodeAndTheArchitecture_forTheStartedEmulator() {
        Map<String, String> values = ConfigurationOverrides.forOwnEmulator(
                        STACK, 4566, new RootKey("LOCAL1", "secret"), Path.of("/checkout/custom.zip"))
                .values();

        assertThat(values)
                .containsEntry("aws:accessKey", "LOCAL1")
                .containsEntry("aws:secretKey", "secret")
                .containsEntry("serverless-pipeline:runtime", "provided.al2023")
                .containsEntry("serverless-pipeline:functionCode", "/checkout/custom.zip")
                .containsKey("serverless-pipeline:architecture");
    }

    @Test
    void changeThePortOfEveryEndpoint_regardlessOfItsHost() {
        assertThat(ConfigurationOverrides.forPort(STACK, 4600).values())
                .containsEntry(
                        "aws:endpoints",
                        "[{\"s3\":\"http://localhost:4600\"},"
                                + "{\"sqs\":\"https://[::1]:4600\",\"iam\":\"http://127.0.0.1:4600\"}]");
    }

    @Test
    void areEmpty_whenTheEndpointsAlreadyUseThePort() {
        StackValues stack = new StackValues(Map.of("aws:endpoints", "[{\"s3\":\"http://localhost:4566\"}]"));

        assertThat(ConfigurationOverrides.forPort(stack, 4566).values()).isEmpty();
        assertThat(ConfigurationOverrides.forPort(new StackValues(Map.of()), 4600)
                        .values())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"amd64,x86_64", "x86_64,x86_64", "aarch64,arm64"})
    void useLambdasNameForTheArchitecture(String java, String lambda) {
        assertThat(ConfigurationOverrides.architecture(java)).isEqualTo(lambda);
    }

    @Test
    void rejectAnArchitectureThatLambdaDoesNotSupport() {
        assertThatThrownBy(() -> ConfigurationOverrides.architecture("riscv64"))
                .isInstanceOf(LocalRunException.class)
                .hasMessageContaining("riscv64");
    }
}
