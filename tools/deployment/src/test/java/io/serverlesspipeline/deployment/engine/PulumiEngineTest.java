package io.serverlesspipeline.deployment.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.emulator.failure.LocalRunException;
import io.serverlesspipeline.emulator.workspace.Workspace;
import io.serverlesspipeline.testsupport.Scripts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replaces {@code pulumi} with a script that records its arguments. */
final class PulumiEngineTest {
    private static final ConfigurationOverrides NONE = new ConfigurationOverrides(Map.of());
    private static final String FLAGS = " --non-interactive --color never";

    @TempDir
    private Path temporary;

    @SuppressWarnings("NullAway.Init") // Set before each test.
    private Path directory;

    private final List<String> progress = new ArrayList<>();

    @BeforeEach
    void provideProject() throws IOException {
        directory = Files.createDirectories(temporary.toRealPath().resolve("Zoë's 100 % #1"));
        Files.writeString(directory.resolve("Pulumi.yaml"), "name: example\nruntime: java\n");
        Files.writeString(
                directory.resolve("Pulumi.localstack.yaml"),
                "config:\n  aws:region: us-east-1\n  aws:endpoints:\n    - s3: http://localhost:4566\n");
        pulumi("""
            top="${0%/*}/.."
            echo "$*" >>"$top/calls"
            echo "$PULUMI_BACKEND_URL|$PULUMI_CONFIG_PASSPHRASE|$PWD" >>"$top/environment"
            case "$*" in
              'stack export'*) echo 'warning: a new version' >&2; cat "$top/export.json" ;;
              up*) echo '  + aws:s3:BucketV2 uploads created' ;;
            esac\
            """);
        Files.writeString(directory.resolve("export.json"), """
            {"deployment": {"resources": [
              {"type": "pulumi:pulumi:Stack", "urn": "urn:pulumi:localstack::example::pulumi:pulumi:Stack::s",
               "outputs": {"bucketName": "uploads-1"}},
              {"type": "pulumi:providers:aws", "custom": true, "urn": "urn::x::default", "id": "p"},
              {"type": "serverless-pipeline:index:ServerlessPipeline", "urn": "urn::x::uploads"},
              {"type": "aws:s3/bucketV2:BucketV2", "custom": true, "id": "uploads-1",
               "urn": "urn:pulumi:localstack::example::aws:s3/bucketV2:BucketV2::uploads-bucket",
               "dependencies": ["urn:pulumi:localstack::example::aws:kms/key:Key::uploads-key"],
               "outputs": {"arn": "arn:1", "versioned": true, "size": 2, "tags": {"a": ["b"]}, "none": null,
                 "code": {"4dabf18193072939515e22adb298388d": "0def7320c3a5731c473e5ecbe6d01bc7", "path": "code"},
                 "token": {"4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270",
                   "ciphertext": "v1:x"}}}]}}\
            """);
    }

    @Test
    void selectsTheStack_deploysIt_andReadsTheResources() throws Exception {
        DeployedStack deployment = engine().deploy(NONE, progress::add);

        assertThat(calls())
                .containsExactly(
                        "stack select --create localstack" + FLAGS,
                        "up --yes --skip-preview --refresh -s localstack --config-file " + copy() + FLAGS,
                        "stack export -s localstack" + FLAGS);
        assertThat(deployment.outputs()).isEqualTo(Map.of("bucketName", "uploads-1"));
        assertThat(deployment.resources())
                .containsExactly(new DeployedStack.Resource(
                        "aws:s3/bucketV2:BucketV2",
                        "uploads-bucket",
                        "uploads-1",
                        List.of("uploads-key"),
                        Map.of(
                                "arn",
                                "arn:1",
                                "versioned",
                                true,
                                "size",
                                2.0,
                                "tags",
                                Map.of("a", List.of("b")),
                                "code",
                                "code",
                                "token",
                                "[secret]")));
        assertThat(progress).contains("+ aws:s3:BucketV2 uploads created");
    }

    @Test
    void storesItsStateInTheCheckout_soNoLoginIsRequired() throws Exception {
        engine().deploy(NONE, progress::add);

        assertThat(Files.readAllLines(directory.resolve("environment")))
                .extracting(line -> line.substring(0, line.indexOf('|')))
                .containsOnly("file://" + temporary.toRealPath() + "/Zo%C3%AB's%20100%20%25%20%231/.local/pulumi");
    }

    @Test
    void runsTheProgramInTheCheckout_butCreatesAndExportsTheStackInACopyOfTheProject() throws Exception {
        engine().deploy(NONE, progress::add);
        engine().destroy(NONE, progress::add);

        String root = directory.toString();
        String copy = directory.resolve(".local/pulumi/project").toString();
        assertThat(Files.readAllLines(directory.resolve("environment")))
                .extracting(line -> line.substring(line.indexOf('|')))
                .containsExactly("||" + copy, "||" + root, "||" + copy, "||" + root);
        assertThat(copy().resolveSibling("Pulumi.yaml")).hasSameTextualContentAs(directory.resolve("Pulumi.yaml"));
    }

    @Test
    void leavesTheProjectAndStackFilesUnchanged_thoughPulumiModifiesItsFiles() throws Exception {
        Map<Path, String> before = files();
        pulumi("""
                case "$*" in
                  *--config-file*) for last; do case "$last" in */Pulumi.*.yaml) file="$last" ;; esac; done ;;
                  *) file=Pulumi.localstack.yaml ;;
                esac
                echo 'encryptionsalt: v1:new' >>"$file"
                echo '{}'""");

        engine().deploy(NONE, progress::add);
        engine().deploy(NONE, progress::add);
        engine().destroy(NONE, progress::add);

        assertThat(files()).isEqualTo(before);
        assertThat(copy()).content().containsOnlyOnce("encryptionsalt");
    }

    @Test
    void writesOverridesToTheCopyOfTheStackFile() throws Exception {
        String before = Files.readString(directory.resolve("Pulumi.localstack.yaml"));

        engine().deploy(
                        new ConfigurationOverrides(Map.of("aws:endpoints", "[{\"s3\":\"http://localhost:4600\"}]")),
                        progress::add);

        assertThat(copy()).content().contains("http://localhost:4600").contains("us-east-1");
        assertThat(directory.resolve("Pulumi.localstack.yaml")).hasContent(before);
        assertThat(Files.getPosixFilePermissions(directory.resolve(".local/pulumi")))
                .as("the copy may contain the emulator's access key")
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void showsPulumisOutput_whenItFails() throws Exception {
        pulumi("echo 'error: no endpoint'; exit 255");

        assertThatThrownBy(() -> engine().deploy(NONE, progress::add))
                .isInstanceOf(LocalRunException.class)
                .hasMessageContaining("`pulumi stack select --create localstack` failed")
                .hasMessageContaining("error: no endpoint");
    }

    @Test
    void showsOnlyTheDiagnostics_whenAnUpdateFails() throws Exception {
        pulumi("""
                case "$*" in stack*) exit ;; esac
                echo 'Updating (localstack):'
                echo '  + pulumi:pulumi:Stack created'
                echo 'Diagnostics:'
                echo '  aws:s3:BucketV2 (uploads-bucket):'
                echo '    error: the bucket exists already'
                echo ''
                echo '  pulumi:pulumi:Stack (localstack):'
                echo '    error: update failed'
                printf '    \\033[0m\\n'
                echo ''
                echo 'Outputs:'
                for number in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16; do echo "    output$number: 1"; done
                echo 'Resources:'
                echo '    1 errored'
                exit 255""");

        assertThatThrownBy(() -> engine().deploy(NONE, progress::add))
                .isInstanceOf(LocalRunException.class)
                .hasMessageEndingWith("""
                        ` failed:
                              aws:s3:BucketV2 (uploads-bucket):
                                error: the bucket exists already
                              pulumi:pulumi:Stack (localstack):
                                error: update failed""");
    }

    @Test
    void reportsThatPulumiIsMissing() throws Exception {
        Files.delete(directory.resolve("bin/pulumi"));

        assertThatThrownBy(() -> engine().deploy(NONE, progress::add))
                .isInstanceOf(PulumiUnavailableException.class)
                .hasMessageContaining("`pulumi` isn't on the PATH")
                .hasMessageContaining("omit --engine");
    }

    @Test
    void destroysTheStack() throws Exception {
        engine().destroy(NONE, progress::add);

        assertThat(calls())
                .containsExactly("destroy --yes --skip-preview -s localstack --config-file " + copy() + FLAGS);
    }

    private void pulumi(String body) throws IOException {
        Scripts.write(directory.resolve("bin/pulumi"), body);
    }

    private PulumiEngine engine() {
        return new PulumiEngine(new Workspace(directory), Map.of("PATH", directory.resolve("bin") + ":/usr/bin:/bin"));
    }

    private Path copy() {
        return directory.resolve(".local/pulumi/project/Pulumi.localstack.yaml");
    }

    private Map<Path, String> files() throws IOException {
        Map<Path, String> files = new TreeMap<>();
        for (String name : List.of("Pulumi.yaml", "Pulumi.localstack.yaml")) {
            files.put(Path.of(name), Files.readString(directory.resolve(name)));
        }
        return files;
    }

    private List<String> calls() throws IOException {
        return Files.readAllLines(directory.resolve("calls"));
    }
}
