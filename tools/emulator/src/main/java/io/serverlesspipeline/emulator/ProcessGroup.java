package io.serverlesspipeline.emulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The emulator's process and every process that it started. The emulator leads its own process group. Its functions
 * stay in the group even after the emulator has stopped.
 *
 * @param leader the process ID of the emulator
 */
record ProcessGroup(long leader) {
    private static final Duration TERMINATION_TIMEOUT = Duration.ofMillis(500);

    /** A killed process can stay listed until its new parent, the init process, reaps it. */
    private static final Duration KILL_TIMEOUT = Duration.ofSeconds(1);

    private static final long POLL_INTERVAL_MILLISECONDS = 20;

    /**
     * Stops every process of the group: first with SIGTERM, then after half a second with SIGKILL. No data is lost,
     * because the emulator doesn't persist any. An interrupt of this thread doesn't abort the wait.
     */
    void terminate() {
        signal("TERM");
        if (!awaitEmpty(TERMINATION_TIMEOUT)) {
            signal("KILL");
            awaitEmpty(KILL_TIMEOUT);
        }
    }

    private boolean awaitEmpty(Duration timeout) {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (signal("0")) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            CompletableFuture.runAsync(
                            () -> {},
                            CompletableFuture.delayedExecutor(POLL_INTERVAL_MILLISECONDS, TimeUnit.MILLISECONDS))
                    .join();
        }
        return true;
    }

    /** Sends a signal and returns whether the group has any process. Java has no API for process groups. */
    private boolean signal(String signal) {
        try {
            Process kill = new ProcessBuilder(
                            "/bin/sh", "-c", "kill -\"$0\" \"-$1\" 2>/dev/null", signal, Long.toString(leader))
                    .start();
            return kill.onExit().join().exitValue() == 0;
        } catch (IOException exception) {
            throw new UncheckedIOException("Every supported system has /bin/sh", exception);
        }
    }
}
