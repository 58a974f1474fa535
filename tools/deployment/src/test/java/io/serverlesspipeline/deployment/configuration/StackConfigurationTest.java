package io.serverlesspipeline.deployment.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StackConfigurationTest {

    @TempDir
    Path directory;

    @BeforeEach
    void writeProject() throws IOException {
        writeProject("name: shop");
    }

    @Test
    void addsTheProjectNamespaceToUnqualifiedKeys() throws IOException {
        writeStack("config:\n  color: red\n  shop:size: large\n  aws:region: eu-west-1\n  other:config:key: old");

        assertThat(read().values())
                .containsOnly(
                        Map.entry("shop:color", "red"),
                        Map.entry("shop:size", "large"),
                        Map.entry("aws:region", "eu-west-1"),
                        Map.entry("other:key", "old"));
    }

    @ParameterizedTest
    @CsvSource({
        "true, true",
        "True, true",
        "no, no",
        "30, 30",
        "1.5, 1.5",
        "'\"007\"', 007",
        "12:30, 12:30",
        "2026-01-01, 2026-01-01",
    })
    void convertsScalarsToStrings_withYaml12Rules(String yaml, String text) throws IOException {
        writeStack("config:\n  key: " + yaml);

        assertThat(read().values()).containsOnly(Map.entry("shop:key", text));
    }

    @Test
    void convertsStructuredValuesToJson() throws IOException {
        writeStack("config:\n  tags:\n    b: 1\n    a: [true, x]");

        assertThat(read().values()).containsOnly(Map.entry("shop:tags", "{\"a\":[true,\"x\"],\"b\":1}"));
    }

    @Test
    void appliesOverridesBeforeTheStackFile_andTheStackFileBeforeTheProject() throws IOException {
        writeProject("name: shop\nconfig:\n  a: project\n  b: project\n  c: project");
        writeStack("config:\n  b: stack\n  c: stack");

        StackConfiguration configuration = StackConfiguration.read(directory, "test", Map.of("c", "override"));

        assertThat(configuration.values())
                .containsOnly(
                        Map.entry("shop:a", "project"), Map.entry("shop:b", "stack"), Map.entry("shop:c", "override"));
    }

    @Test
    void readsTheProjectsConfigurationDeclarations() throws IOException {
        writeProject("""
                name: shop
                config:
                  size:
                    type: integer
                    default: 3
                  aws:region:
                    value: eu-west-1
                  token:
                    secret: true
                    default: t
                """);
        writeStack("config: {}");

        StackConfiguration configuration = read();

        assertThat(configuration.values())
                .containsOnly(
                        Map.entry("shop:size", "3"),
                        Map.entry("aws:region", "eu-west-1"),
                        Map.entry("shop:token", "t"));
        assertThat(configuration.secretKeys()).containsExactly("shop:token");
    }

    @Test
    void fails_whenTheStackDoesNotSetARequiredValue() throws IOException {
        writeProject("name: shop\nconfig:\n  size:\n    type: integer");
        writeStack("config: {}");

        assertThatThrownBy(this::read)
                .isInstanceOf(InvalidConfigurationException.class)
                .hasMessage("Pulumi.test.yaml: the project's Pulumi.yaml requires a value for shop:size;"
                        + " set it under config:.");
    }

    @Test
    void runsTheProgramInTheFolderSetByMain() throws IOException {
        writeProject("name: shop\nmain: program/");
        writeStack("config: {}");

        assertThat(read().programDirectory()).isEqualTo(directory.resolve("program"));
    }

    @Test
    void treatsAnEmptyStackFileAsOneWithoutValues() throws IOException {
        writeStack("");

        assertThat(read().values()).isEmpty();
    }

    @Test
    void acceptsEncryptionEntries() throws IOException {
        writeStack("secretsprovider: passphrase\nencryptionsalt: v1:x\nconfig:\n  key: value");

        assertThat(read().values()).containsOnlyKeys("shop:key");
    }

    @Test
    void fails_whenTheStackFileIsMissing() {
        assertThatThrownBy(this::read)
                .isInstanceOf(InvalidConfigurationException.class)
                .hasMessage("There is no Pulumi.test.yaml (the stack file) in " + directory + ".");
    }

    @Test
    void fails_whenTheProjectFileIsMissing() throws IOException {
        Files.delete(directory.resolve("Pulumi.yaml"));

        assertThatThrownBy(this::read)
                .isInstanceOf(InvalidConfigurationException.class)
                .hasMessage("There is no Pulumi.yaml (the project file) in " + directory + ".");
    }

    @Test
    void fails_whenTheProjectHasNoName() throws IOException {
        writeProject("runtime: java");

        assertThatThrownBy(this::read)
                .isInstanceOf(InvalidConfigurationException.class)
                .hasMessage("Pulumi.yaml: the project has no name; add name: with the project's name.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "config: [a]|The entry config of Pulumi.test.yaml must be a map of keys to values, but it is a list.",
                "config: x|The entry config of Pulumi.test.yaml must be a map of keys to values, but it is the "
                        + "single value"
                        + " x.",
                "- a|Pulumi.test.yaml must contain a map of keys to values, but it is a list.",
                "'config: {1: x}'|The entry config of Pulumi.test.yaml must be a map of keys to values, but the "
                        + "key 1 isn't"
                        + " a string; put it in quotes.",
                "'config: {key: }'|Pulumi.test.yaml: the key key has no value; set a value or remove the key.",
                "'config: {a:b:c: x}'|Pulumi.test.yaml: the key \"a:b:c\" is malformed; write it as <namespace>:<name>.",
                "'config: {key: {secure: v1:x}}'|Pulumi.test.yaml: the value of key is encrypted (secure:), and "
                        + "only the"
                        + " Pulumi CLI can decrypt it; use a plaintext value for the local run.",
                "'config: {key: [{a: {secure: x}}]}'|Pulumi.test.yaml: the value of key is encrypted (secure:), "
                        + "and only the"
                        + " Pulumi CLI can decrypt it; use a plaintext value for the local run.",
                "environment: [x]|Pulumi.test.yaml: environment: refers to a Pulumi ESC environment, which requires the"
                        + " Pulumi CLI; set its values under config: for the local run.",
                "confg: {}|Pulumi.test.yaml: the entry confg is unknown; set the stack's values under config:.",
            })
    void fails_whenTheStackFileIsInvalid(String content, String message) throws IOException {
        writeStack(content);

        assertThatThrownBy(this::read)
                .isInstanceOf(InvalidConfigurationException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"config: [", "config:\n  a: 1\n  a: 2", "!!java.net.URL x"})
    void fails_whenTheStackFileIsntPlainYaml(String content) throws IOException {
        writeStack(content);

        assertThatThrownBy(this::read)
                .isInstanceOf(InvalidConfigurationException.class)
                .hasMessageStartingWith("Pulumi.test.yaml isn't valid YAML: ");
    }

    @Test
    void fails_whenAnOverridesKeyIsMalformed() throws IOException {
        writeStack("config: {}");

        assertThatThrownBy(() -> StackConfiguration.read(directory, "test", Map.of("a:b:c", "x")))
                .isInstanceOf(InvalidConfigurationException.class)
                .hasMessage(
                        "The configuration override: the key \"a:b:c\" is malformed; write it as <namespace>:<name>.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../other", "a/b"})
    void fails_whenTheStackNameIsInvalid(String stack) {
        assertThatThrownBy(() -> StackConfiguration.read(directory, stack, Map.of()))
                .isInstanceOf(InvalidConfigurationException.class)
                .hasMessageContaining("isn't a valid stack name");
    }

    private StackConfiguration read() {
        return StackConfiguration.read(directory, "test", Map.of());
    }

    private void writeProject(String content) throws IOException {
        Files.writeString(directory.resolve("Pulumi.yaml"), content);
    }

    private void writeStack(String content) throws IOException {
        Files.writeString(directory.resolve("Pulumi.test.yaml"), content);
    }
}
