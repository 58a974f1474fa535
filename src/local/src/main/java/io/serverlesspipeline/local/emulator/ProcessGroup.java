package io.serverlesspipeline.local.emulator;

import io.serverlesspipeline.local.process.ExternalCommand;
import java.io.IOException;
import java.time.Duration;

/**
 * The emulator's process together with everything that it started. The emulator leads a process group of its own, in
 * which its functions stay even if the emulator itself has died.
 *
 * @param leader the process ID of the emulator
 */
record ProcessGroup(long leader) {
    private static final Duration GRACE = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(20);

    /**
     * Ends every process of the group: politely, and after half a second by force. Nothing is lost by that, since the
     * emulator keeps nothing.
     */
    void end() throws InterruptedException {
        signal("TERM");
        if (!awaitEmpty(GRACE)) {
            signal("KILL");
            awaitEmpty(PATIENCE);
        }
    }

    private boolean awaitEmpty(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (signal("0")) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(PAUSE.toMillis());
        }
        return true;
    }

    /** Sends a signal and returns whether the group has any process; Java itself knows no process groups. */
    private boolean signal(String signal) throws InterruptedException {
        try {
            return ExternalCommand.of("/bin/sh", "-c", "kill -\"$0\" \"-$1\"", signal, Long.toString(leader))
                    .run()
                    .succeeded();
        } catch (IOException exception) {
            throw new IllegalStateException("Every system that this runs on has /bin/sh", exception);
        }
    }
}
