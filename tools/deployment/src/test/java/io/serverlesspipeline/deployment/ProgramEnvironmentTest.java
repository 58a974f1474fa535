package io.serverlesspipeline.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.serverlesspipeline.deployment.configuration.StackConfiguration;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProgramEnvironmentTest {

    private final StackConfiguration configuration = new StackConfiguration(
            "shop", "local", Path.of("/shop/program"), Map.of("shop:token", "t"), Set.of("shop:token"));

    @Test
    void containsTheEngineAddressAndTheConfiguration() {
        assertThat(ProgramEnvironment.of(Map.of(), configuration, Path.of("/shop"), "127.0.0.1:5", false))
                .isEqualTo(Map.of(
                        "PULUMI_MONITOR", "127.0.0.1:5",
                        "PULUMI_ENGINE", "127.0.0.1:5",
                        "PULUMI_ORGANIZATION", "organization",
                        "PULUMI_PROJECT", "shop",
                        "PULUMI_STACK", "local",
                        "PULUMI_ROOT_DIRECTORY", "/shop",
                        "PULUMI_DRY_RUN", "false",
                        "PULUMI_PARALLEL", "1",
                        "PULUMI_CONFIG", "{\"shop:token\":\"t\"}",
                        "PULUMI_CONFIG_SECRET_KEYS", "[\"shop:token\"]"));
    }

    @Test
    void containsWhetherItIsAPreview() {
        assertThat(ProgramEnvironment.of(Map.of(), configuration, Path.of("/shop"), "127.0.0.1:5", true))
                .containsEntry("PULUMI_DRY_RUN", "true");
    }

    @Test
    void inheritsOtherVariables_exceptThoseForPulumiAndAws() {
        Map<String, String> inherited = Map.of(
                "PATH", "/bin",
                "PULUMI_ACCESS_TOKEN", "secret",
                "AWS_PROFILE", "production",
                "AWS_ACCESS_KEY_ID", "real",
                "TRACEPARENT", "00-1-1-01");

        assertThat(ProgramEnvironment.of(inherited, configuration, Path.of("/shop"), "127.0.0.1:5", false))
                .containsEntry("PATH", "/bin")
                .doesNotContainKeys("PULUMI_ACCESS_TOKEN", "AWS_PROFILE", "AWS_ACCESS_KEY_ID", "TRACEPARENT");
    }
}
