package io.serverlesspipeline.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.pulumi.core.Output;
import com.pulumi.core.internal.Internal;
import io.serverlesspipeline.component.AlarmArgs;
import io.serverlesspipeline.component.ServerlessPipelineArgs;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is set with {@code pulumi config set --secret} stays secret, or is refused. */
final class SecretConfigurationTest {
    private static final String KEY = "arn:aws:kms:eu-central-1:123456789012:key/1a2b";
    private static final String TOPIC = "arn:aws:sns:eu-central-1:123456789012:topic";

    /** The argument whose elements have plain parts and parts that can be secret. */
    private static final String STATEMENTS = "additionalStatements";

    /** By their key the arguments that take outputs, each with a value. */
    private static final Map<String, Secret> OUTPUTS = Map.ofEntries(
            secret("existingTableName", "shared", ServerlessPipelineArgs::existingTableName),
            secret("accessLogBucketName", "logs", ServerlessPipelineArgs::accessLogBucketName),
            secret("bucketKeyArn", KEY, ServerlessPipelineArgs::bucketKeyArn),
            secret("tableKeyArn", KEY, ServerlessPipelineArgs::tableKeyArn),
            secret("logKeyArn", KEY, ServerlessPipelineArgs::logKeyArn),
            secret("failureQueueKeyArn", KEY, ServerlessPipelineArgs::failureQueueKeyArn),
            secret("failureDestinationArn", TOPIC, ServerlessPipelineArgs::failureDestinationArn),
            secret(
                    "permissionsBoundaryArn",
                    "arn:aws:iam::123456789012:policy/boundary",
                    ServerlessPipelineArgs::permissionsBoundaryArn),
            secret(
                    "layerArns",
                    "[\"arn:aws:lambda:eu-central-1:123456789012:layer:agent:1\"]",
                    ServerlessPipelineArgs::layerArns),
            secret("subnetIds", "[\"subnet-0a\"]", ServerlessPipelineArgs::subnetIds),
            secret("securityGroupIds", "[\"sg-0a\"]", ServerlessPipelineArgs::securityGroupIds),
            secret("environment", "{\"TOKEN\":\"x\"}", ServerlessPipelineArgs::environment),
            secret("tags", "{\"team\":\"x\"}", ServerlessPipelineArgs::tags),
            secret(
                    "alarms",
                    "{\"topicArns\":[\"" + TOPIC + "\"]}",
                    args -> args.alarms().map(AlarmArgs::topicArns)));

    static Stream<Arguments> outputs() {
        return OUTPUTS.entrySet().stream().map(secret -> arguments(secret.getKey(), secret.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("outputs")
    void staysSecret(String key, Secret secret) {
        // A function is in a VPC only with both.
        Map<String, String> values = key.equals("subnetIds")
                ? Map.of(key, secret.value, "securityGroupIds", "[\"sg-0a\"]")
                : key.equals("securityGroupIds")
                        ? Map.of(key, secret.value, "subnetIds", "[\"subnet-0a\"]")
                        : Map.of(key, secret.value);

        Output<?> output = secret.argument.apply(read(key, values)).orElseThrow();

        assertThat(Internal.of(output).isSecret().join()).isTrue();
    }

    static Stream<String> plainKeys() {
        return PipelineConfiguration.keys().stream()
                .filter(key -> !OUTPUTS.containsKey(key) && !key.equals(STATEMENTS));
    }

    @ParameterizedTest
    @MethodSource("plainKeys")
    void isRefused_whereItWouldBeVisible(String key) {
        assertThatThrownBy(() -> read(key, Map.of(key, "hunter2")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("Configuration key serverless-pipeline:" + key + " is a secret, but its value would become"
                        + " visible in the stack's state: set the key without --secret.");
    }

    @Test
    void isRefused_whereAPropertyWouldBeVisible() {
        assertThatThrownBy(() -> read("alarms", Map.of("alarms", "{\"topicArns\":[\"" + TOPIC + "\"],\"errors\":5}")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(
                        "Configuration key serverless-pipeline:alarms.errors is a secret, but its value would become"
                                + " visible in the stack's state: set the key without --secret.");
    }

    @Test
    void isRefused_whereAStatementsActionsWouldBeVisible() {
        assertThatThrownBy(() -> read(
                        STATEMENTS,
                        Map.of(
                                STATEMENTS,
                                "[{\"actions\":[\"s3:GetObject\"],\"resources\":[\"arn:aws:s3:::countries/*\"]}]")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(
                        "Configuration key serverless-pipeline:additionalStatements[0].actions is a secret,"
                                + " but its value would become visible in the stack's state: set the key without --secret.");
    }

    @Test
    void isNotShown_whenItCannotWork() {
        assertThatThrownBy(() -> read("logKeyArn", Map.of("logKeyArn", "hunter2")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(
                        "Configuration key serverless-pipeline:logKeyArn is a secret with an invalid value: specify the ARN"
                                + " of an AWS KMS key, which ends with :key/<ID>, not of an alias.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tags|hunter2|tags is a secret with an invalid value: specify a map of strings,",
                "tags|{\"hunter2\":[]}|tags is a secret with an invalid value: specify a string.",
                "layerArns|hunter2|layerArns is a secret with an invalid value: specify a list of strings,",
                "alarms|hunter2|alarms is a secret with an invalid value: specify an object with the properties",
                "alarms|{\"topicArns\":\"hunter2\"}|alarms.topicArns is a secret with an invalid value: specify a list",
            })
    void isNotShown_whenItIsOfAnotherType(String key, String value, String message) {
        assertThatThrownBy(() -> read(key, Map.of(key, value)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("Configuration key serverless-pipeline:" + message)
                .hasMessageNotContaining("hunter2");
    }

    private static ServerlessPipelineArgs read(String secretKey, Map<String, String> values) {
        return PipelineConfiguration.read(
                        new ConfigurationValues("serverless-pipeline", values, Set.of(secretKey)), Path.of(""))
                .arguments();
    }

    private static Map.Entry<String, Secret> secret(
            String key, String value, Function<ServerlessPipelineArgs, Optional<? extends Output<?>>> argument) {
        return Map.entry(key, new Secret(value, argument));
    }

    private record Secret(String value, Function<ServerlessPipelineArgs, Optional<? extends Output<?>>> argument) {}
}
