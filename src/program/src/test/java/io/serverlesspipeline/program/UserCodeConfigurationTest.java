package io.serverlesspipeline.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.test.PulumiTest;
import io.serverlesspipeline.component.PolicyStatementArgs;
import io.serverlesspipeline.component.ServerlessPipelineArgs;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The configuration of a user's own code and of what it may use. */
final class UserCodeConfigurationTest {
    @Test
    void readsThePathsOfTheExtensions() {
        ServerlessPipelineArgs args = PipelineConfiguration.bind(
                        configuration(Map.of("extensions", "[\"target/a.jar\", \"target/b.jar\"]")), Path.of(""))
                .arguments();

        assertThat(args.extensions()).contains(List.of("target/a.jar", "target/b.jar"));
    }

    @Test
    void readsTheStatements() {
        PolicyStatementArgs statement = PipelineConfiguration.bind(
                        configuration(Map.of("additionalStatements", """
                        [{"sid": "ReadCountries", "actions": ["s3:GetObject"], "resources": ["arn:aws:s3:::countries/*"],
                          "conditions": {"StringEquals": {"s3:ResourceAccount": ["123456789012", 42]}},
                          "allowWildcards": true}]""")), Path.of(""))
                .arguments()
                .additionalStatements()
                .orElseThrow()
                .get(0);

        assertThat(statement.sid()).contains("ReadCountries");
        assertThat(statement.actions()).containsExactly("s3:GetObject");
        assertThat(PulumiTest.extractValue(statement.resources())).containsExactly("arn:aws:s3:::countries/*");
        assertThat(statement.conditions().map(PulumiTest::extractValue))
                .contains(Map.of("StringEquals", Map.of("s3:ResourceAccount", List.of("123456789012", "42"))));
        assertThat(statement.allowWildcards()).contains(true);
    }

    @Test
    void namesTheKeyOfAnInvalidValue() {
        assertThatThrownBy(() -> PipelineConfiguration.read(
                        configuration(Map.of(
                                "extensions", "[\"target/missing.jar\"]",
                                "additionalStatements",
                                        "[{\"actions\": [\"s3:*\"], \"resources\": [\"*\"], \"conditions\": \"a\"}]")),
                        Path.of("")))
                .hasMessageContaining(
                        "Configuration key serverless-pipeline:extensions[0] is \"target/missing.jar\": there is no such file")
                .hasMessageContaining(
                        "Configuration key serverless-pipeline:additionalStatements[0].actions[0] is \"s3:*\": specify each")
                .hasMessageContaining(
                        "Configuration key serverless-pipeline:additionalStatements[0].conditions is \"a\":"
                                + " specify a map, such as {\"StringEquals\": {\"aws:ResourceAccount\": [\"123456789012\"]}}.");
    }

    private static ConfigurationValues configuration(Map<String, String> values) {
        return new ConfigurationValues("serverless-pipeline", values, Set.of());
    }
}
