package io.serverlesspipeline.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.emulator.run.RootKey;
import io.serverlesspipeline.emulator.run.RunDirectory;
import io.serverlesspipeline.testing.Scripts;
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

/** Runs a script in place of the emulator's Python. */
final class EmulatorTest {
    /** Blocks without a child process, which would be left over. */
    private static final RootKey ROOT_KEY = RootKey.random();

    private static final String FOREVER = "mkfifo never; read line <never";

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
    void isFoundByTheFolderOfItsRun_andByNoOther() throws Exception {
        Emulator emulator = start(FOREVER);

        assertThat(Emulator.find(run)).map(Emulator::pid).contains(emulator.pid());
        assertThat(Emulator.find(RunDirectory.of(directory, 1))).isEmpty();
    }

    @Test
    void isDeadAndNotFound_whenItHasBeenStopped() throws Exception {
        Emulator emulator = start(FOREVER);

        emulator.stop();

        assertThat(emulator.isAlive()).isFalse();
        assertThat(Emulator.find(run)).isEmpty();
    }

    @Test
    void tellsItsLastWords_whenItEndsByItself() throws Exception {
        Emulator emulator = start("echo 'out of memory' >&2; exit 1");

        assertThatThrownBy(() -> emulator.awaitReady(ROOT_KEY))
                .isInstanceOf(EmulatorStoppedException.class)
                .hasMessageContaining("ended unexpectedly")
                .hasMessageContaining("out of memory")
                .hasMessageContaining(run.emulatorLog().toString());
        assertThat(emulator.endedForWantOfAModule()).isFalse();
    }

    @Test
    void saysThatItsInstallationIsBroken_whenAModuleIsMissing() throws Exception {
        Emulator emulator = start("echo \"ModuleNotFoundError: No module named 'ministack'\" >&2; exit 1");

        assertThatThrownBy(() -> emulator.awaitReady(ROOT_KEY)).isInstanceOf(EmulatorStoppedException.class);
        assertThat(emulator.endedForWantOfAModule()).isTrue();
    }

    @Test
    void doesNotStart_whenThePortIsTaken() throws Exception {
        try (ServerSocket other = new ServerSocket(run.port(), 1, InetAddress.getLoopbackAddress())) {
            assertThat(other.isBound()).isTrue();
            assertThatThrownBy(() -> start(FOREVER)).isInstanceOf(PortUnavailableException.class);
        }
        assertThat(Emulator.find(run)).isEmpty();
    }

    @Test
    void asksForANewInstallation_whenItsInterpreterIsMissing() {
        assertThatThrownBy(() -> Emulator.start(directory.resolve("missing"), run, ROOT_KEY, directory, Map.of()))
                .hasMessageContaining("could not be started")
                .hasMessageContaining("run ./pipeline up again");
    }

    @Test
    void beginsWithAnEmptyFolderForTemporaryFiles() throws Exception {
        Path leftover = run.temporaryDirectory().resolve("state/leftover");
        Files.createDirectories(leftover.getParent());
        Files.writeString(leftover, "");

        start(FOREVER);

        assertThat(leftover).doesNotExist();
        assertThat(run.temporaryDirectory()).isDirectory();
    }

    @Test
    void touchesNoProcessThatGotItsNumberLater() {
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
