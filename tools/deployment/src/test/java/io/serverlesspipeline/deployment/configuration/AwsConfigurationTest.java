package io.serverlesspipeline.deployment.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AwsConfigurationTest {

    private final Map<String, String> values = new HashMap<>(Map.of(
            "aws:region", "eu-west-1",
            "aws:accessKey", "testing",
            "aws:secretKey", "secret",
            "aws:endpoints", "[{\"s3\":\"http://localhost:4566\"},{\"dynamodb\":\"http://127.0.0.1:4567\"}]"));

    @Test
    void readsTheProviderSettings() {
        values.put("aws:s3UsePathStyle", "true");

        AwsConfiguration configuration = read();

        assertThat(configuration)
                .isEqualTo(new AwsConfiguration(
                        "Pulumi.test.yaml",
                        "eu-west-1",
                        "testing",
                        "secret",
                        true,
                        Map.of(
                                "s3", URI.create("http://localhost:4566"),
                                "dynamodb", URI.create("http://127.0.0.1:4567"))));
    }

    @Test
    void ignoresOtherNamespaces() {
        values.put("shop:profile", "x");

        assertThat(read().region()).isEqualTo("eu-west-1");
    }

    @Test
    void acceptsServiceAliases() {
        values.put(
                "aws:endpoints",
                "[{\"cloudwatchlogs\":\"http://localhost:1\",\"s3api\":\"http://localhost:2\","
                        + "\"eventbridge\":\"http://localhost:3\"}]");

        assertThat(read().requiredEndpoint("logs")).isEqualTo(URI.create("http://localhost:1"));
        assertThat(read().requiredEndpoint("s3")).isEqualTo(URI.create("http://localhost:2"));
        assertThat(read().requiredEndpoint("events")).isEqualTo(URI.create("http://localhost:3"));
    }

    @Test
    void reportsTheMissingEndpoint_andTheEntryToAdd() {
        assertThatThrownBy(() -> read().requiredEndpoint("sqs"))
                .isInstanceOf(InvalidConfigurationException.class)
                .hasMessage("Pulumi.test.yaml: aws:endpoints has no entry for sqs, which the program needs;"
                        + " add \"- sqs: http://127.0.0.1:4567\" to it.");
    }

    @Test
    void fails_whenASettingIsUnsupported() {
        values.put("aws:profile", "production");

        assertThatThrownBy(this::read)
                .isInstanceOf(InvalidConfigurationException.class)
                .hasMessage("Pulumi.test.yaml: the embedded deployment doesn't support aws:profile; it supports"
                        + " aws:accessKey, aws:endpoints, aws:region, aws:s3UsePathStyle, aws:secretKey,"
                        + " aws:skipCredentialsValidation, aws:skipMetadataApiCheck, aws:skipRegionValidation,"
                        + " aws:skipRequestingAccountId. Remove the key, or deploy with the Pulumi CLI.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws:s3UsePathStyle", "aws:skipMetadataApiCheck"})
    void fails_whenABooleanIsNeitherTrueNorFalse(String key) {
        values.put(key, "yes");

        assertThatThrownBy(this::read)
                .isInstanceOf(InvalidConfigurationException.class)
                .hasMessage("Pulumi.test.yaml: " + key + " is \"yes\"; it must be true or false.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws:region", "aws:accessKey", "aws:secretKey", "aws:endpoints"})
    void fails_whenASettingIsMissing(String key) {
        values.remove(key);

        assertThatThrownBy(this::read)
                .isInstanceOf(InvalidConfigurationException.class)
                .hasMessage("Pulumi.test.yaml: " + key + " is missing; the embedded deployment needs it.");
    }

    @Test
    void rejectsEndpointsThatAreAMap_asTheProviderDoes() {
        values.put("aws:endpoints", "{\"s3\":\"http://localhost:4566\"}");

        assertThatThrownBy(this::read)
                .isInstanceOf(InvalidConfigurationException.class)
                .hasMessage(
                        "Pulumi.test.yaml: aws:endpoints is a map, which the AWS provider rejects; write it as a list"
                                + " of maps, with \"- \" before the first service, as in \"- s3: "
                                + "http://localhost:4566\".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:4566", "[\"http://localhost:4566\"]", "[{\"s3\":4566}]", "3"})
    void rejectsMalformedEndpoints(String endpoints) {
        values.put("aws:endpoints", endpoints);

        assertThatThrownBy(this::read)
                .isInstanceOf(InvalidConfigurationException.class)
                .hasMessage("Pulumi.test.yaml: aws:endpoints must be a list of maps from service names to endpoint"
                        + " URLs, as in \"- s3: http://localhost:4566\".");
    }

    @Test
    void rejectsADuplicateEndpoint() {
        values.put("aws:endpoints", "[{\"logs\":\"http://localhost:1\"},{\"cloudwatchlogs\":\"http://localhost:2\"}]");

        assertThatThrownBy(this::read)
                .isInstanceOf(InvalidConfigurationException.class)
                .hasMessage(
                        "Pulumi.test.yaml: aws:endpoints has two entries for cloudwatchlogs; remove one of" + " them.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:4566",
                "https://localhost",
                "http://127.0.0.1:4566",
                "http://127.1.2.3:80/path",
                "http://[::1]:4566",
            })
    void acceptsLocalEndpoints(String url) {
        values.put("aws:endpoints", "[{\"s3\":\"" + url + "\"}]");

        assertThat(read().requiredEndpoint("s3")).isEqualTo(URI.create(url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://s3.amazonaws.com",
                "http://192.168.0.1:4566",
                "http://10.0.0.1",
                "http://0.0.0.0:4566",
                "http://localhost.example.com",
                "http://127.0.0.1.example.com",
                "http://localhost@example.com",
                "http://[2001:db8::1]:4566",
                "http://emulator:4566",
                "http:/localhost",
            })
    void rejectsRemoteEndpoints(String url) {
        values.put("aws:endpoints", "[{\"s3\":\"http://localhost\",\"sqs\":\"" + url + "\"}]");

        assertThatThrownBy(this::read)
                .isInstanceOf(InvalidConfigurationException.class)
                .hasMessage("Pulumi.test.yaml, aws:endpoints, sqs: " + url + " isn't on this machine. The embedded"
                        + " deployment connects only to loopback addresses (localhost, 127.0.0.0/8, ::1); deploy "
                        + "to other"
                        + " endpoints with the Pulumi CLI.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:4566", "ftp://localhost", "", "127.0.0.1:4566", "http://local host"})
    void rejectsEndpointsThatArentHttpUrls(String url) {
        values.put("aws:endpoints", "[{\"s3\":\"" + url + "\"}]");

        assertThatThrownBy(this::read)
                .isInstanceOf(InvalidConfigurationException.class)
                .hasMessageStartingWith("Pulumi.test.yaml, aws:endpoints, s3: \"" + url + "\" ");
    }

    private AwsConfiguration read() {
        return AwsConfiguration.from(new StackConfiguration("shop", "test", Path.of("."), values, Set.of()));
    }
}
