package io.serverlesspipeline.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class ProcessGroupTest {
    @Test
    void endsTheLeaderAndWhatItStarted_evenWhenThatIgnoresThePoliteSignal() throws Exception {
        // With job control, the shell gives its child a process group of its own, as the emulator has.
        Process shell = new ProcessBuilder(
                        "/bin/bash", "-c", "set -m; /bin/sh -c 'trap \"\" TERM; sleep 600 & echo $$ $!; wait' & wait")
                .start();
        try (BufferedReader output = shell.inputReader(StandardCharsets.UTF_8)) {
            String[] pids = output.readLine().split(" ", 2);
            long leader = Long.parseLong(pids[0]);
            ProcessHandle child = ProcessHandle.of(Long.parseLong(pids[1])).orElseThrow();

            new ProcessGroup(leader).end();

            child.onExit().join();
            assertThat(ProcessHandle.of(leader).filter(ProcessHandle::isAlive)).isEmpty();
            assertThat(child.isAlive()).isFalse();
        } finally {
            shell.destroyForcibly();
        }
    }

    @Test
    void doesNothing_whenThereIsNoSuchGroup() throws Exception {
        Process ended = new ProcessBuilder("/bin/sh", "-c", "exit 0").start();
        ended.waitFor();

        new ProcessGroup(ended.pid()).end();

        assertThat(ended.isAlive()).isFalse();
    }
}
