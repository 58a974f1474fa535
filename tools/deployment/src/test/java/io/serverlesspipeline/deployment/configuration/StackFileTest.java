package io.serverlesspipeline.deployment.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StackFileTest {
    private static final String KEY = "example:files";

    @TempDir
    private Path directory;

    @BeforeEach
    void writeProject() throws IOException {
        Files.writeString(directory.resolve("Pulumi.yaml"), "name: example\nruntime: java\n");
    }

    private StackFile file(String text) throws IOException {
        Files.writeString(directory.resolve("Pulumi.test.yaml"), text);
        return StackFile.read(directory, "test");
    }

    private static final String COMMENTED = """
            # Top
            config:
              # Before
              example:files:
                - keySuffix: .csv # inside
                  type: order

                # in between
                - type: user
              # After
              aws:region: us-east-1
            """;

    @Test
    void returnsAValueWithoutItsIndentation() throws Exception {
        assertThat(file(COMMENTED).value(KEY))
                .isEqualTo("- keySuffix: .csv # inside\n  type: order\n\n# in between\n- type: user");
    }

    @Test
    void replacesOneValue_andKeepsCommentsAndOtherKeys() throws Exception {
        assertThat(file(COMMENTED).with(KEY, "- type: session\n").text()).isEqualTo("""
                # Top
                config:
                  # Before
                  example:files:
                    - type: session
                  # After
                  aws:region: us-east-1
                """);
    }

    @Test
    void removesAKeyWithoutAValue() throws Exception {
        assertThat(file(COMMENTED).with(KEY, " \n").text())
                .isEqualTo("# Top\nconfig:\n  # Before\n  # After\n  aws:region: us-east-1\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "config:\n  aws:region: us-east-1\n",
                "config:\n    aws:region: us-east-1 # last\n# end\n",
                "config:\n  aws:list:\n  - a\n  - b\n",
                "config:\n  aws:text: |\n    a\n    # b\n\n\nencryptionsalt: v1\n",
                "config:\n  aws:flow: {a: [1,\n    2]}\nencryptionsalt: v1",
                "encryptionsalt: v1\nconfig: {}\n",
                "# nothing yet\nconfig:\n",
                "{}",
                "config:\n  files: []\n  aws:region: us-east-1\n",
                "config:\n  example:config:files:\n  - type: user\n",
                "config:\r\n  aws:region: us-east-1\r\n",
                "config:\n  \"example:files\": [{type: a}]\n  aws:text: '日本 🙂'\n  aws:other: 🙂 # 🙂\n"
            })
    void setsAKeyInAnyLayout_andGivesItBack(String text) throws Exception {
        StackFile file = file(text.equals("{}") ? "" : text);

        StackFile changed = file.with(KEY, "- type: order\n  keySuffix: .csv");

        assertThat(changed.value(KEY)).isEqualTo("- type: order\n  keySuffix: .csv");
        assertThat(changed.with(KEY, "- type: order\n  keySuffix: .csv").text()).isEqualTo(changed.text());
        assertThat(changed.with(KEY, "").value(KEY)).isEmpty();
    }

    @Test
    void returnsAFlowValueOnTheLineOfItsKey() throws Exception {
        assertThat(file("config:\n  files: [{type: order}]\n").value("files")).isEqualTo("[{type: order}]");
        assertThat(file("config:\n  aws:region: x\n").value("files")).isEmpty();
    }

    @Test
    void rejectsALayoutInWhichTheChangeWouldAffectOtherKeys() throws Exception {
        StackFile file = file("config: {example:files: [], aws:region: us-east-1}\n");

        assertThatThrownBy(() -> file.with(KEY, "- type: order"))
                .isInstanceOf(InvalidConfigurationException.class)
                .hasMessageContaining("Edit the file instead.");
    }

    @Test
    void keepsTheCommentOfAKey_andTheLineSeparators() throws Exception {
        assertThat(file("config:\r\n  files: # why\r\n    - type: a\r\n")
                        .with("files", "- type: b")
                        .text())
                .isEqualTo("config:\r\n  files: # why\r\n    - type: b\r\n");
        assertThat(file("config:\n  files: [] # none yet\n")
                        .with("files", "- type: b")
                        .text())
                .isEqualTo("config:\n  files: # none yet\n    - type: b\n");
    }

    @Test
    void keepsTheContentOfALiteral_thatLooksLikeAComment() throws Exception {
        String text = "config:\n  files: |\n    a\n    # b\n\n  # After\n  aws:region: x\n";

        assertThat(file(text).value("files")).isEqualTo("|\n    a\n    # b");
        assertThat(file(text).with("files", "[]").text())
                .isEqualTo("config:\n  files:\n    []\n\n  # After\n  aws:region: x\n");
    }

    @Test
    void replacesAListThatEndsWithAnAlias() throws Exception {
        StackFile file = file("config:\n  files:\n    - &a {type: x}\n    - *a\n  aws:region: x\n");

        assertThat(file.value("files")).isEqualTo("- &a {type: x}\n- *a");
        assertThat(file.with("files", "- type: y").text())
                .isEqualTo("config:\n  files:\n    - type: y\n  aws:region: x\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "config:\n  aws:list: &a [x]\n  files: *a\n",
                "config:\n  files: &a [x]\n  aws:list: *a\n",
                "config:\n  aws:text: \"a\u2028b\"\n"
            })
    void rejectsAFileThatItCannotEdit(String text) {
        assertThatThrownBy(() -> file(text).with("files", "[]")).isInstanceOf(InvalidConfigurationException.class);
    }

    @Test
    void readsAFileWithAByteOrderMark() throws Exception {
        assertThat(file("\uFEFFconfig: {}\n").with("files", "[]").text())
                .isEqualTo("config:\n  example:files:\n    []\n");
    }

    @Test
    void rejectsAValueThatWouldMeanSomethingElseInTheFile() throws Exception {
        StackFile file = file(COMMENTED);

        assertThatThrownBy(() -> file.with(KEY, "---\n- type: order"))
                .isInstanceOf(InvalidConfigurationException.class)
                .hasMessage("Pulumi.test.yaml can't contain this value of example:files. Edit the file instead.");
    }

    @Test
    void rejectsAValueThatIsNotYaml() throws Exception {
        StackFile file = file(COMMENTED);

        assertThatThrownBy(() -> file.with(KEY, "- type: [order"))
                .isInstanceOf(InvalidConfigurationException.class)
                .hasMessageContaining("example:files isn't valid YAML");
    }

    @Test
    void savesTheFile() throws Exception {
        file(COMMENTED).with(KEY, "- type: session").save();

        assertThat(StackFile.read(directory, "test").value(KEY)).isEqualTo("- type: session");
    }
}
