package io.serverlesspipeline.local.command;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Lets a command undo what it has begun when the process is asked to end, be it by Ctrl-C or by a signal. The command's
 * thread is interrupted and its child processes are ended, so that it leaves by the same way as after a failure; the
 * process waits for it.
 */
final class Interruption implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final AtomicBoolean BEGUN = new AtomicBoolean();

    private final Thread worker = Thread.currentThread();
    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook = new Thread(this::interrupt, "interruption");

    private Interruption() {}

    /** Begins to watch over the current thread, until the returned object is closed. */
    static Interruption watch() {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** Returns whether the process has been asked to end. */
    static boolean hasBegun() {
        return BEGUN.get();
    }

    /** Ends the watch: whatever happens now, the command has nothing to undo any more. */
    @Override
    public void close() {
        finished.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException exception) {
            // The process is ending already, and the hook has just been told that it need not wait.
        }
    }

    private void interrupt() {
        BEGUN.set(true);
        worker.interrupt();
        ProcessHandle.current().children().forEach(ProcessHandle::destroy);
        try {
            if (!finished.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
            }
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
        }
    }
}
