package io.serverlesspipeline.emulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The emulator's process together with everything that it started. The emulator leads a process group of its own, in
 * which its functions stay even if the emulator itself has died.
 *
 * @param leader the process ID of the emulator
 */
record ProcessGroup(long leader) {
    private static final Duration GRACE = Duration.ofMillis(500);

    /** What was killed is dead at once, but may stay listed until its new parent, the first process, asks for it. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final long PAUSE_MILLISECONDS = 20;

    /**
     * Ends every process of the group: politely, and after half a second by force. Nothing is lost by that, since the
     * emulator keeps nothing. An interruption of this thread does not cut it short.
     */
    void end() {
        signal("TERM");
        if (!awaitEmpty(GRACE)) {
            signal("KILL");
            awaitEmpty(PATIENCE);
        }
    }

    private boolean awaitEmpty(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (signal("0")) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            CompletableFuture.runAsync(
                            () -> {}, CompletableFuture.delayedExecutor(PAUSE_MILLISECONDS, TimeUnit.MILLISECONDS))
                    .join();
        }
        return true;
    }

    /** Sends a signal and returns whether the group has any process; Java itself knows no process groups. */
    private boolean signal(String signal) {
        try {
            Process kill = new ProcessBuilder(
                            "/bin/sh", "-c", "kill -\"$0\" \"-$1\" 2>/dev/null", signal, Long.toString(leader))
                    .start();
            return kill.onExit().join().exitValue() == 0;
        } catch (IOException exception) {
            throw new UncheckedIOException("Every system that this runs on has /bin/sh", exception);
        }
    }
}
