package io.serverlesspipeline.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class StackConfigurationTest {
    @Test
    void readsOnlyItsNamespace() {
        StackConfiguration configuration = StackConfiguration.fromEnvironment(
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
        assertThat(StackConfiguration.fromEnvironment("serverless-pipeline", Map.of())
                        .values())
                .isEmpty();
    }

    @Test
    void refusesAFlagThatIsNeitherTrueNorFalse() {
        assertThatThrownBy(() -> with("versioning", "yes").flag("versioning"))
                .hasMessage("Configuration key serverless-pipeline:versioning is \"yes\": give true or false.");
    }

    @Test
    void refusesANumberThatIsNotWhole() {
        assertThatThrownBy(() -> with("timeout", "1.5").wholeNumber("timeout"))
                .hasMessage("Configuration key serverless-pipeline:timeout is \"1.5\": give a whole number.");
    }

    @Test
    void refusesAStructureThatIsNone() {
        assertThatThrownBy(() -> with("tags", "{\"team\":").map("tags"))
                .hasMessage("Configuration key serverless-pipeline:tags is \"{\"team\":\": give a structured value, in"
                        + " YAML or JSON.");
    }

    @Test
    void showsNoSecret_whenItIsMalformed() {
        StackConfiguration configuration =
                new StackConfiguration("serverless-pipeline", Map.of("timeout", "hunter2"), Set.of("timeout"));

        assertThatThrownBy(() -> configuration.wholeNumber("timeout"))
                .hasMessage("Configuration key serverless-pipeline:timeout is a secret of the wrong form: give a whole"
                        + " number.");
    }

    private static StackConfiguration with(String key, String value) {
        return new StackConfiguration("serverless-pipeline", Map.of(key, value), Set.of());
    }
}
