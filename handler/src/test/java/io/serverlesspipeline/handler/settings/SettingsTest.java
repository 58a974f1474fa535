package io.serverlesspipeline.handler.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    private final Map<String, String> variables =
            new HashMap<>(Map.of("PIPELINE_TABLE_NAME", "items", "PIPELINE_ENTITIES", "[]"));

    @Test
    void hasTheDocumentedDefaults() {
        assertThat(Settings.from(variables))
                .isEqualTo(new Settings(
                        "items",
                        "[]",
                        "[]",
                        List.of(),
                        false,
                        false,
                        false,
                        false,
                        null,
                        67108864,
                        new Limits(1048576, 409600, 32, 200, 8192, 256, 30, 1000, 40, 5000, 10, 8)));
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:4566,,,true",
        "https://localhost:4566,,,false",
        ",http://localhost:1,http://localhost:2,true",
        ",http://localhost:1,,false",
        ",,http://localhost:2,false",
        "http://localhost:4566,https://localhost:1,,false",
        "https://localhost:4566,http://localhost:1,http://localhost:2,true"
    })
    void usesNoTls_whenBothServicesHaveAPlaintextEndpoint(
            @Nullable String all, @Nullable String s3, @Nullable String dynamoDb, boolean plaintext) {
        putIfPresent("AWS_ENDPOINT_URL", all);
        putIfPresent("AWS_ENDPOINT_URL_S3", s3);
        putIfPresent("AWS_ENDPOINT_URL_DYNAMODB", dynamoDb);

        assertThat(Settings.from(variables).plaintext()).isEqualTo(plaintext);
    }

    @ParameterizedTest
    @CsvSource({"on-demand,false", "snap-start,true", "provisioned-concurrency,true", ",false"})
    void isPreInitialized_forASnapshotAndForProvisionedConcurrency(@Nullable String type, boolean ahead) {
        putIfPresent("AWS_LAMBDA_INITIALIZATION_TYPE", type);

        assertThat(Settings.from(variables).preInitialized()).isEqualTo(ahead);
    }

    private void putIfPresent(String name, @Nullable String value) {
        if (value != null) {
            variables.put(name, value);
        }
    }

    @ParameterizedTest
    @CsvSource({"PIPELINE_TABLE_NAME", "PIPELINE_ENTITIES"})
    void namesTheVariable_whenARequiredOneIsMissingOrBlank(String name) {
        variables.put(name, " ");
        assertThatThrownBy(() -> Settings.from(variables))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(name + " is not set");

        variables.remove(name);
        assertThatThrownBy(() -> Settings.from(variables))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(name + " is not set");
    }

    @ParameterizedTest
    @CsvSource({
        "PIPELINE_MAX_LINE_BYTES, 1024, 16777216",
        "PIPELINE_MAX_RECORD_BYTES, 1024, 409600",
        "PIPELINE_MAX_NESTING, 1, 32",
        "PIPELINE_MAX_DECOMPRESSION_RATIO, 1, 1100",
        "PIPELINE_MAX_BODY_BYTES, 0, 262144",
        "PIPELINE_REJECTED_BYTES, 0, 4096",
        "PIPELINE_REJECTED_DAYS, 1, 3650",
        "PIPELINE_MAX_REJECTED_ITEMS, 0, 1000000",
        "PIPELINE_PUTS_IN_FLIGHT, 1, 256",
        "PIPELINE_CHECKPOINT_RECORDS, 1, 1000000",
        "PIPELINE_TIME_RESERVE_SECONDS, 1, 300",
        "PIPELINE_ATTEMPTS, 1, 20"
    })
    void validatesTheRangeOfEachLimit(String name, int min, int max) {
        for (int allowed : new int[] {min, max}) {
            variables.put(name, Integer.toString(allowed));
            assertThat(Settings.from(variables).limits().toString()).contains("=" + allowed);
        }
        for (String refused :
                new String[] {Integer.toString(min - 1), Integer.toString(max + 1), "", "many", "1.5", "99999999999"}) {
            variables.put(name, refused);
            assertThatThrownBy(() -> Settings.from(variables))
                    .isInstanceOf(SettingsException.class)
                    .hasMessageContaining(name + " is '" + refused + "'")
                    .hasMessageContaining("from " + min + " to " + max);
        }
    }

    @Test
    void readsTheVersion_onlyWhenConfigured() {
        variables.put("PIPELINE_READ_VERSION", "true");
        assertThat(Settings.from(variables).readVersion()).isTrue();

        variables.put("PIPELINE_READ_VERSION", "yes");
        assertThatThrownBy(() -> Settings.from(variables))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("PIPELINE_READ_VERSION is 'yes'")
                .hasMessageContaining("true or false");
    }

    @ParameterizedTest
    @CsvSource({"AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_S3"})
    void usesPathStyle_whenAnEndpointIsSet(String name) {
        variables.put(name, "http://127.0.0.1:4566");
        assertThat(Settings.from(variables).pathStyle()).isTrue();
    }

    @Test
    void namesTheExtensionsInTheirOrder() {
        variables.put("PIPELINE_EXTENSIONS", "b-2.jar,a.jar");

        assertThat(Settings.from(variables).extensions()).containsExactly("b-2.jar", "a.jar");
    }
}
