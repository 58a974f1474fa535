package io.serverlesspipeline.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class ProcessGroupTest {
    @Test
    void stopsTheLeaderAndItsChildren_evenIfTheyIgnoreSigterm() throws Exception {
        // With job control, the shell starts its child in a separate process group, like the emulator's.
        Process shell = new ProcessBuilder(
                        "/bin/bash", "-c", "set -m; /bin/sh -c 'trap \"\" TERM; sleep 600 & echo $$ $!; wait' & wait")
                .start();
        try (BufferedReader output = shell.inputReader(StandardCharsets.UTF_8)) {
            String[] pids = output.readLine().split(" ", 2);
            long leader = Long.parseLong(pids[0]);
            ProcessHandle child = ProcessHandle.of(Long.parseLong(pids[1])).orElseThrow();

            new ProcessGroup(leader).terminate();

            child.onExit().join();
            assertThat(ProcessHandle.of(leader).filter(ProcessHandle::isAlive)).isEmpty();
            assertThat(child.isAlive()).isFalse();
        } finally {
            shell.destroyForcibly();
        }
    }

    @Test
    void doesNothing_whenTheGroupDoesNotExist() throws Exception {
        Process exited = new ProcessBuilder("/bin/sh", "-c", "exit 0").start();
        exited.waitFor();

        new ProcessGroup(exited.pid()).terminate();

        assertThat(exited.isAlive()).isFalse();
    }
}
