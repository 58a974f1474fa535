package io.serverlesspipeline.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.emulator.failure.LocalRunException;
import io.serverlesspipeline.emulator.run.RootKey;
import io.serverlesspipeline.emulator.run.RunRecord;
import io.serverlesspipeline.emulator.run.RunRecords;
import io.serverlesspipeline.testsupport.Scripts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Replaces Python with a script. The script copies itself into the virtual environment as the interpreter, and records
 * its arguments.
 */
final class EmulatorInstallationTest {
    private static final PinnedRequirements REQUIREMENTS = new PinnedRequirements("ministack==1.0\n");

    @TempDir
    private Path directory;

    private final List<String> progress = new ArrayList<>();
    private int port;

    @BeforeEach
    void providePython() throws IOException {
        python("""
            echo "$@" >>'%s'
            case "$*" in
              *'-m venv'*) for last; do :; done; mkdir -p "$last/bin"; cp "$0" "$last/bin/python" ;;
              *'-m pip'*) echo 'Collecting ministack==1.0 (from -r x)' ;;
              *'-c import sys'*) echo 'python 3.12.0 True' ;;
            esac\
            """.formatted(directory.resolve("calls")));
    }

    @Test
    void installsOnlyTheRequirements_withTheirHashes() throws Exception {
        Path python = installation().ensure(progress::add);

        assertThat(python).isEqualTo(directory.resolve("emulator/bin/python"));
        assertThat(calls())
                .anyMatch(call -> call.startsWith(
                        "-I -m pip install --no-user --no-deps --only-binary=:all: " + "--require-hashes -r "));
        assertThat(progress).contains("creating a virtual environment with Python 3.12.0", "ministack");
    }

    @Test
    void doesNothing_whenItIsComplete() throws Exception {
        installation().ensure(progress::add);
        int before = calls().size();

        installation().ensure(progress::add);

        assertThat(calls()).hasSize(before);
    }

    @Test
    void reinstalls_whenThePreviousInstallationIsIncomplete() throws Exception {
        installation().ensure(progress::add);
        Path leftover = Files.writeString(directory.resolve("emulator/leftover"), "");
        installation().discard();

        installation().ensure(progress::add);

        assertThat(leftover).doesNotExist();
        assertThat(installation().isComplete()).isTrue();
    }

    @Test
    void isIncomplete_whenTheInterpreterIsMissing_theRequirementsHaveChanged_orItWasMoved() throws Exception {
        installation().ensure(progress::add);
        assertThat(installation().isComplete()).isTrue();

        assertThat(installation(directory.resolve("emulator"), new PinnedRequirements("ministack==1.1\n"))
                        .isComplete())
                .isFalse();
        Files.move(directory.resolve("emulator"), directory.resolve("moved"));
        assertThat(installation(directory.resolve("moved"), REQUIREMENTS).isComplete())
                .isFalse();
        Files.move(directory.resolve("moved"), directory.resolve("emulator"));
        Files.delete(directory.resolve("emulator/bin/python"));
        assertThat(installation().isComplete()).isFalse();
    }

    @Test
    void isComplete_throughALinkToItsFolder() throws Exception {
        installation().ensure(progress::add);
        Path link = Files.createSymbolicLink(directory.resolve("link"), directory.resolve("emulator"));

        assertThat(installation(link, REQUIREMENTS).isComplete()).isTrue();
    }

    @Test
    void reinstalls_whenTheUserSelectsADifferentPython() throws Exception {
        installation().ensure(progress::add);
        Path leftover = Files.writeString(directory.resolve("emulator/leftover"), "");
        Path other = Files.copy(directory.resolve("bin/python3"), directory.resolve("other-python"));
        EmulatorInstallation withOther = installation(Map.of("PIPELINE_PYTHON", other.toString()));
        assertThat(withOther.isComplete()).isFalse();

        withOther.ensure(progress::add);

        assertThat(leftover).doesNotExist();
        assertThat(withOther.isComplete()).isTrue();
    }

    @Test
    void refusesToReinstall_whileARunningPipelineUsesIt() throws Exception {
        Path python = installation().ensure(progress::add);
        Path other = Files.copy(directory.resolve("bin/python3"), directory.resolve("other-python"));
        EmulatorInstallation withOther = installation(Map.of("PIPELINE_PYTHON", other.toString()));
        Emulator emulator = startPipeline(python);
        try {
            assertThatThrownBy(() -> withOther.ensure(progress::add))
                    .isInstanceOf(LocalRunException.class)
                    .hasMessageContaining("The emulator in " + directory.resolve("emulator"))
                    .hasMessageContaining("Run ./pipeline down --port " + port + " first, or set PIPELINE_PYTHON to");
            assertThat(python).exists();
            assertThat(installation().isComplete()).isTrue();
        } finally {
            emulator.stop();
        }

        withOther.ensure(progress::add);
        assertThat(withOther.isComplete()).isTrue();
    }

    @Test
    void keepsTheInstallation_whenTheUserSelectsTheSamePythonOrNone() throws Exception {
        Path python = directory.resolve("bin/python3");
        installation(Map.of("PIPELINE_PYTHON", python.toString())).ensure(progress::add);

        assertThat(installation(Map.of("PIPELINE_PYTHON", python.toString())).isComplete())
                .isTrue();
        assertThat(installation(Map.of("PIPELINE_PYTHON", "")).isComplete()).isTrue();
        assertThat(installation().isComplete()).isTrue();
    }

    @Test
    void showsTheOutputOfPip_andIsIncomplete_whenThereIsNoNetwork() throws Exception {
        python("""
            case "$*" in
              *'-m venv'*) for last; do :; done; mkdir -p "$last/bin"; cp "$0" "$last/bin/python" ;;
              *'-m pip'*) echo 'ERROR: No matching distribution found for ministack==1.0'; exit 1 ;;
              *) echo 'python 3.12.0 True' ;;
            esac\
            """);

        assertThatThrownBy(() -> installation().ensure(progress::add))
                .isInstanceOf(InstallationFailedException.class)
                .hasMessageContaining("PyPI, which couldn't be reached")
                .hasMessageContaining("ERROR: No matching distribution found")
                .hasMessageContaining("emulator-installation.log");
        assertThat(installation().isComplete()).isFalse();
    }

    @Test
    void saysThatTheFolderCannotBeWritten() throws Exception {
        Files.writeString(directory.resolve("file"), "");

        assertThatThrownBy(() -> installation(directory.resolve("file/emulator"), REQUIREMENTS)
                        .ensure(progress::add))
                .hasMessageContaining("couldn't be installed in")
                .hasMessageContaining("Make sure that the folder is writable");
    }

    /** Starts a script that blocks without a child process, because a child process would be left over. */
    private Emulator startPipeline(Path python) throws IOException, InterruptedException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Scripts.write(python, "mkfifo never; read line <never");
        RunRecords records = new RunRecords(directory);
        Emulator emulator = Emulator.start(
                python,
                records.directory(port),
                RootKey.random(),
                Path.of(System.getProperty("java.home")),
                Map.of("PATH", "/usr/bin:/bin"));
        records.save(RunRecord.started(port, "embedded", emulator.pid(), RootKey.random(), Instant.EPOCH));
        return emulator;
    }

    private void python(String body) throws IOException {
        Scripts.write(directory.resolve("bin/python3"), body);
    }

    private EmulatorInstallation installation() {
        return installation(directory.resolve("emulator"), REQUIREMENTS);
    }

    private EmulatorInstallation installation(Map<String, String> environment) {
        return new EmulatorInstallation(directory.resolve("emulator"), environment, REQUIREMENTS);
    }

    private EmulatorInstallation installation(Path place, PinnedRequirements requirements) {
        return new EmulatorInstallation(
                place, Map.of("PATH", directory.resolve("bin") + ":/usr/bin:/bin"), requirements);
    }

    private List<String> calls() throws IOException {
        return Files.readAllLines(directory.resolve("calls"));
    }
}
