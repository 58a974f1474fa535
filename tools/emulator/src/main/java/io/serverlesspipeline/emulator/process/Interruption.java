package io.serverlesspipeline.emulator.process;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Lets a command undo what it has begun when the process is asked to end, be it by Ctrl-C or by a signal. The command's
 * thread is interrupted and its child processes are ended, so that it leaves by the same way as after a failure; the
 * process waits for it.
 */
public final class Interruption implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final AtomicBoolean BEGUN = new AtomicBoolean();

    private final Runnable undo;
    private final Thread worker = Thread.currentThread();
    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook = new Thread(this::interrupt, "interruption");

    private Interruption(Runnable undo) {
        this.undo = undo;
    }

    /**
     * Begins to watch over the current thread, until the returned object is closed.
     *
     * @param undo undoes whatever is left once the command has left; it may find nothing to do
     */
    public static Interruption watch(Runnable undo) {
        Interruption interruption = new Interruption(undo);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** Returns whether the process has been asked to end. */
    public static boolean hasBegun() {
        return BEGUN.get();
    }

    /** Ends the watch: the command has left. */
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
        // Those of a child that ends are no descendants of this process any more, so they are noted before.
        List<ProcessHandle> descendants = ProcessHandle.current().descendants().toList();
        ProcessHandle.current().children().forEach(ProcessHandle::destroy);
        awaitWorker();
        descendants.forEach(ProcessHandle::destroyForcibly);
        // What the worker had just started when it was interrupted.
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        undo.run();
    }

    private void awaitWorker() {
        try {
            if (!finished.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                // It hangs; its children and what it started are ended all the same.
                worker.interrupt();
            }
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
        }
    }
}
