package io.serverlesspipeline.emulator;

import io.serverlesspipeline.emulator.failure.LocalRunException;
import io.serverlesspipeline.emulator.run.RootKey;
import io.serverlesspipeline.emulator.run.RunDirectory;
import io.serverlesspipeline.emulator.workspace.Deletion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The emulator's process. It keeps running after the command that started it exits, and runs in its own session so that
 * Ctrl-C in the terminal doesn't stop it. Its command line contains the folder of its run, which identifies the process
 * even if the operating system has reused its process ID.
 */
public final class Emulator {
    private static final Duration START_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(1);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(50);

    /** The Python option that starts an emulator. The last argument is the folder of its run. */
    private static final String ISOLATED_MODE = "-I";

    private final RunDirectory run;
    private final ProcessHandle process;

    private Emulator(RunDirectory run, ProcessHandle process) {
        this.run = run;
        this.process = process;
    }

    /**
     * Starts an empty emulator with IAM enforcement on the run's port of 127.0.0.1. Doesn't wait until it is ready.
     *
     * @param python the interpreter of the emulator's installation
     * @param run the files of the run; temporary files of the previous run are deleted
     * @param rootKey the root user's access key, the only one until the emulator issues others
     * @param javaHome the Java installation for functions with a custom runtime
     * @param environment the variables of this process
     * @throws PortUnavailableException if another process is listening on the port
     */
    public static Emulator start(
            Path python, RunDirectory run, RootKey rootKey, Path javaHome, Map<String, String> environment)
            throws InterruptedException {
        PortCheck.requireFree(run.port());
        try {
            Deletion.deleteRecursively(run.temporaryDirectory());
            Files.createDirectories(run.temporaryDirectory());
            Path script = GuardScript.writeInto(run.temporaryDirectory());
            ProcessBuilder builder = new ProcessBuilder(
                            python.toString(),
                            ISOLATED_MODE,
                            script.toString(),
                            run.path().toString())
                    .directory(run.temporaryDirectory().toFile())
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(run.emulatorLog().toFile());
            builder.environment().clear();
            builder.environment().putAll(EmulatorEnvironment.of(run, rootKey, javaHome, environment));
            return new Emulator(run, builder.start().toHandle());
        } catch (IOException exception) {
            throw new LocalRunException(
                    "Can't start the emulator: " + exception.getMessage() + ". Delete " + python.getParent()
                            + " and run ./pipeline up again.",
                    exception);
        }
    }

    /** Returns the emulator of a run if it is running. */
    public static Optional<Emulator> find(RunDirectory run) {
        return ProcessHandle.allProcesses()
                .filter(process -> belongsTo(run, process))
                .findFirst()
                .map(process -> new Emulator(run, process));
    }

    /** Returns the process ID. */
    public long pid() {
        return process.pid();
    }

    /** Returns whether the process is running. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /**
     * Checks that the emulator is running.
     *
     * @throws EmulatorStoppedException if it has stopped
     */
    public void requireAlive() {
        if (!isAlive()) {
            throw new EmulatorStoppedException(run.emulatorLog());
        }
    }

    /**
     * Waits until the emulator is ready.
     *
     * @param rootKey the key that it was started with
     * @return its health
     * @throws EmulatorStoppedException if it stops before it is ready
     */
    public EmulatorHealth awaitReady(RootKey rootKey) throws InterruptedException {
        long deadline = System.nanoTime() + START_TIMEOUT.toNanos();
        while (System.nanoTime() < deadline) {
            requireAlive();
            Optional<EmulatorHealth> health = EmulatorHealth.fetch(run.port(), rootKey);
            if (health.isPresent()) {
                // Another emulator may have taken the port in the meantime and answered instead.
                requireAlive();
                return health.get();
            }
            Thread.sleep(POLL_INTERVAL.toMillis());
        }
        throw new LocalRunException("The emulator didn't respond within " + START_TIMEOUT.toSeconds() + " "
                + "seconds. Run the command again when the machine is less busy. The end of the emulator's log:\n"
                + LogTail.of(run.emulatorLog()));
    }

    /** Returns whether the emulator stopped because its installation lacks a module. */
    boolean isMissingModule() {
        return !isAlive()
                && LogTail.lines(run.emulatorLog()).stream()
                        .anyMatch(line -> line.startsWith("ModuleNotFoundError") || line.startsWith("ImportError"));
    }

    /** Stops the emulator and every process that it started. */
    public void stop() {
        stop(pid());
        process.destroyForcibly();
        process.onExit()
                .completeOnTimeout(process, STOP_TIMEOUT.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    /**
     * Stops the processes that remain after a run's emulator has stopped on its own.
     *
     * @param pid the process ID that the emulator had
     */
    public static void stopRemainder(long pid) {
        // A running process with this ID is unrelated: the operating system has reused the ID, which it does only after
        // the last process of the process group has exited.
        if (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty()) {
            stop(pid);
        }
    }

    private static void stop(long pid) {
        new ProcessGroup(pid).terminate();
    }

    private static boolean belongsTo(RunDirectory run, ProcessHandle process) {
        String[] arguments = process.info().arguments().orElse(new String[0]);
        return arguments.length > 2
                && List.of(arguments).contains(ISOLATED_MODE)
                && arguments[arguments.length - 1].equals(run.path().toString());
    }
}
