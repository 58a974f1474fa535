package io.serverlesspipeline.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.emulator.run.RootKey;
import io.serverlesspipeline.emulator.run.RunDirectory;
import io.serverlesspipeline.testsupport.Scripts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replaces the emulator's Python with a script. */
final class EmulatorTest {
    private static final RootKey ROOT_KEY = RootKey.random();

    /** Blocks without a child process, because a child process would be left over. */
    private static final String BLOCK = "mkfifo never; read line <never";

    @TempDir
    private Path directory;

    @SuppressWarnings("NullAway.Init") // Set before each test.
    private RunDirectory run;

    @BeforeEach
    void chooseAFreePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            run = RunDirectory.of(directory, socket.getLocalPort());
        }
    }

    @AfterEach
    void stopEmulator() {
        Emulator.find(run).ifPresent(Emulator::stop);
    }

    @Test
    void isFoundOnlyByTheFolderOfItsRun() throws Exception {
        Emulator emulator = start(BLOCK);

        assertThat(Emulator.find(run)).map(Emulator::pid).contains(emulator.pid());
        assertThat(Emulator.find(RunDirectory.of(directory, 1))).isEmpty();
    }

    @Test
    void isNotFound_afterItWasStopped() throws Exception {
        Emulator emulator = start(BLOCK);

        emulator.stop();

        assertThat(emulator.isAlive()).isFalse();
        assertThat(Emulator.find(run)).isEmpty();
    }

    @Test
    void showsTheEndOfItsLog_whenItStopsByItself() throws Exception {
        Emulator emulator = start("echo 'out of memory' >&2; exit 1");

        assertThatThrownBy(() -> emulator.awaitReady(ROOT_KEY))
                .isInstanceOf(EmulatorStoppedException.class)
                .hasMessageContaining("stopped unexpectedly")
                .hasMessageContaining("out of memory")
                .hasMessageContaining(run.emulatorLog().toString());
        assertThat(emulator.isMissingModule()).isFalse();
    }

    @Test
    void detectsAMissingModule() throws Exception {
        Emulator emulator = start("echo \"ModuleNotFoundError: No module named 'ministack'\" >&2; exit 1");

        assertThatThrownBy(() -> emulator.awaitReady(ROOT_KEY)).isInstanceOf(EmulatorStoppedException.class);
        assertThat(emulator.isMissingModule()).isTrue();
    }

    @Test
    void doesNotStart_whenThePortIsInUse() throws Exception {
        try (ServerSocket other = new ServerSocket(run.port(), 1, InetAddress.getLoopbackAddress())) {
            assertThat(other.isBound()).isTrue();
            assertThatThrownBy(() -> start(BLOCK)).isInstanceOf(PortUnavailableException.class);
        }
        assertThat(Emulator.find(run)).isEmpty();
    }

    @Test
    void asksForAReinstallation_whenTheInterpreterIsMissing() {
        assertThatThrownBy(() -> Emulator.start(directory.resolve("missing"), run, ROOT_KEY, directory, Map.of()))
                .hasMessageContaining("Can't start the emulator")
                .hasMessageContaining("run ./pipeline up again");
    }

    @Test
    void startsWithAnEmptyTemporaryFolder() throws Exception {
        Path leftover = run.temporaryDirectory().resolve("state/leftover");
        Files.createDirectories(leftover.getParent());
        Files.writeString(leftover, "");

        start(BLOCK);

        assertThat(leftover).doesNotExist();
        assertThat(run.temporaryDirectory()).isDirectory();
    }

    @Test
    void stopsNoProcessThatReusesItsId() {
        long alive = ProcessHandle.current().pid();

        Emulator.stopRemainder(alive);

        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    private Emulator start(String body) throws IOException, InterruptedException {
        Path python = Scripts.write(directory.resolve("bin/python"), body);
        return Emulator.start(
                python, run, ROOT_KEY, Path.of(System.getProperty("java.home")), Map.of("PATH", "/usr/bin:/bin"));
    }
}
