package io.serverlesspipeline.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class ConfigurationValuesTest {
    @Test
    void readsOnlyItsNamespace() {
        ConfigurationValues configuration = ConfigurationValues.fromEnvironment(
                "serverless-pipeline",
                Map.of(
                        "PULUMI_CONFIG",
                        "{\"aws:region\":\"eu-central-1\",\"serverless-pipeline:timeout\":\"60\"}",
                        "PULUMI_CONFIG_SECRET_KEYS",
                        "[\"aws:secretKey\",\"serverless-pipeline:environment\"]"));

        assertThat(configuration.values()).containsExactly(Map.entry("timeout", "60"));
        assertThat(configuration.secretKeys()).containsExactly("environment");
    }

    @Test
    void isEmpty_whenPulumiSetsNothing() {
        assertThat(ConfigurationValues.fromEnvironment("serverless-pipeline", Map.of())
                        .values())
                .isEmpty();
    }
}
