package io.serverlesspipeline.emulator.process;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Lets a command clean up when Ctrl-C or a signal stops the process. Interrupts the command's thread and stops its
 * child processes, so that the command exits as it does after a failure. The process waits for that.
 */
public final class Interruption implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(15);
    private static final AtomicBoolean INTERRUPTED = new AtomicBoolean();

    private final Runnable cleanUp;
    private final Thread worker = Thread.currentThread();
    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook = new Thread(this::interrupt, "interruption");

    private Interruption(Runnable cleanUp) {
        this.cleanUp = cleanUp;
    }

    /**
     * Handles interruptions of the current thread until the returned object is closed.
     *
     * @param cleanUp cleans up what is left after the command has exited, which can be nothing
     */
    public static Interruption watch(Runnable cleanUp) {
        Interruption interruption = new Interruption(cleanUp);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** Returns whether the process is being stopped. */
    public static boolean isInterrupted() {
        return INTERRUPTED.get();
    }

    /** Ends the handling of interruptions, because the command has finished. */
    @Override
    public void close() {
        finished.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException exception) {
            // The process is already exiting, and the hook no longer waits.
        }
    }

    private void interrupt() {
        INTERRUPTED.set(true);
        worker.interrupt();
        // The children of a child that exits are no longer descendants of this process, so list them first.
        List<ProcessHandle> descendants = ProcessHandle.current().descendants().toList();
        ProcessHandle.current().children().forEach(ProcessHandle::destroy);
        awaitWorker();
        descendants.forEach(ProcessHandle::destroyForcibly);
        // The worker may have started more processes before it was interrupted.
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        cleanUp.run();
    }

    private void awaitWorker() {
        try {
            if (!finished.await(TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
                // The worker hangs. Its processes are stopped anyway.
                worker.interrupt();
            }
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
        }
    }
}
