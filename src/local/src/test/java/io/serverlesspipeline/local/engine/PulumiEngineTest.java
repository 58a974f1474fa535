package io.serverlesspipeline.local.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.local.failure.LocalRunException;
import io.serverlesspipeline.local.testing.Scripts;
import io.serverlesspipeline.local.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs a script in place of {@code pulumi}, which notes what it is called with. */
final class PulumiEngineTest {
    private static final Overrides NONE = new Overrides(Map.of());
    private static final String FLAGS = " --non-interactive --color never";

    @TempDir
    private Path directory;

    private final List<String> progress = new ArrayList<>();

    @BeforeEach
    void provideProject() throws IOException {
        Files.writeString(directory.resolve("Pulumi.yaml"), "name: example\nruntime: java\n");
        Files.writeString(
                directory.resolve("Pulumi.localstack.yaml"),
                "config:\n  aws:region: us-east-1\n  aws:endpoints:\n    - s3: http://localhost:4566\n");
        pulumi("""
            echo "$*" >>calls
            echo "$PULUMI_BACKEND_URL|$PULUMI_CONFIG_PASSPHRASE|$PWD" >>environment
            case "$*" in
              'stack export'*) echo 'warning: a new version' >&2; cat export.json ;;
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
               "urn": "urn:pulumi:localstack::example::aws:s3/bucketV2:BucketV2::uploads-bucket"}]}}\
            """);
    }

    @Test
    void selectsTheStack_deploysIt_andReadsWhatWasMade() throws Exception {
        Deployment deployment = engine().deploy(NONE, progress::add);

        assertThat(calls())
                .containsExactly(
                        "stack select --create localstack" + FLAGS,
                        "up --yes --skip-preview --refresh -s localstack" + FLAGS,
                        "stack export -s localstack" + FLAGS);
        assertThat(deployment.outputs()).isEqualTo(Map.of("bucketName", "uploads-1"));
        assertThat(deployment.resources())
                .containsExactly(new Deployment.Resource("aws:s3/bucketV2:BucketV2", "uploads-bucket", "uploads-1"));
        assertThat(progress).contains("+ aws:s3:BucketV2 uploads created");
    }

    @Test
    void keepsItsStateInTheCheckout_soThatNobodyHasToLogIn() throws Exception {
        engine().deploy(NONE, progress::add);

        assertThat(Files.readAllLines(directory.resolve("environment")))
                .containsOnly("file://" + directory.resolve(".local/pulumi") + "||" + directory.toRealPath());
    }

    @Test
    void usesACopyOfTheStacksFile_whenValuesDiffer() throws Exception {
        String before = Files.readString(directory.resolve("Pulumi.localstack.yaml"));

        engine().deploy(new Overrides(Map.of("aws:endpoints", "[{\"s3\":\"http://localhost:4600\"}]")), progress::add);

        Path copy = directory.resolve(".local/pulumi/Pulumi.localstack.yaml");
        assertThat(calls()).contains("up --yes --skip-preview --refresh -s localstack --config-file " + copy + FLAGS);
        assertThat(copy).content().contains("http://localhost:4600").contains("us-east-1");
        assertThat(directory.resolve("Pulumi.localstack.yaml")).hasContent(before);
        assertThat(Files.getPosixFilePermissions(copy.getParent()))
                .as("the copy may hold the emulator's key")
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void showsWhatPulumiSaid_whenItFails() throws Exception {
        pulumi("echo 'error: no endpoint'; exit 255");

        assertThatThrownBy(() -> engine().deploy(NONE, progress::add))
                .isInstanceOf(LocalRunException.class)
                .hasMessageContaining("`pulumi stack select --create localstack` failed")
                .hasMessageContaining("error: no endpoint");
    }

    @Test
    void saysThatPulumiIsMissing() throws Exception {
        Files.delete(directory.resolve("bin/pulumi"));

        assertThatThrownBy(() -> engine().deploy(NONE, progress::add))
                .isInstanceOf(PulumiUnavailableException.class)
                .hasMessageContaining("no `pulumi` on the PATH")
                .hasMessageContaining("leave out --engine");
    }

    @Test
    void destroysTheStack() throws Exception {
        engine().destroy(NONE, progress::add);

        assertThat(calls()).containsExactly("destroy --yes --skip-preview -s localstack" + FLAGS);
    }

    private void pulumi(String body) throws IOException {
        Scripts.write(directory.resolve("bin/pulumi"), body);
    }

    private PulumiEngine engine() {
        return new PulumiEngine(new Workspace(directory), Map.of("PATH", directory.resolve("bin") + ":/usr/bin:/bin"));
    }

    private List<String> calls() throws IOException {
        return Files.readAllLines(directory.resolve("calls"));
    }
}
