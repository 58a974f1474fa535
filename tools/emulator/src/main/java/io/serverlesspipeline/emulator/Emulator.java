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
 * The emulator's process. It outlives the command that started it, and leads a session of its own, so that Ctrl-C at
 * the terminal does not reach it. Its command line names the folder of its run, which tells it from every other process
 * even if its process ID has been given away meanwhile.
 */
public final class Emulator {
    private static final Duration START_PATIENCE = Duration.ofSeconds(60);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofMillis(50);

    /** The option of Python that an emulator is started with; the folder of its run is its last argument. */
    private static final String ISOLATED = "-I";

    private final RunDirectory run;
    private final ProcessHandle process;

    private Emulator(RunDirectory run, ProcessHandle process) {
        this.run = run;
        this.process = process;
    }

    /**
     * Starts an empty emulator on the run's port of 127.0.0.1, with IAM enforcement. It may not be ready yet.
     *
     * @param python the interpreter that has the emulator
     * @param run the files of the run; temporary ones of a former run are deleted
     * @param rootKey the only key that the emulator knows until it gives out others
     * @param javaHome the Java that functions of a custom runtime start with
     * @param environment the variables of this process
     * @throws PortUnavailableException if something else listens on the port
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
                            ISOLATED,
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
                    "The emulator could not be started: " + exception.getMessage() + ". Delete " + python.getParent()
                            + " and run ./pipeline up again.",
                    exception);
        }
    }

    /** Returns the emulator of a run if it is alive. */
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

    /** Returns whether the process lives. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /**
     * Does nothing if the emulator is alive.
     *
     * @throws EmulatorStoppedException if it is not
     */
    public void requireAlive() {
        if (!isAlive()) {
            throw new EmulatorStoppedException(run.emulatorLog());
        }
    }

    /**
     * Waits until the emulator answers.
     *
     * @param rootKey the key that it was started with
     * @return what it says of itself
     * @throws EmulatorStoppedException if it ends instead
     */
    public EmulatorHealth awaitReady(RootKey rootKey) throws InterruptedException {
        long deadline = System.nanoTime() + START_PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            requireAlive();
            Optional<EmulatorHealth> health = EmulatorHealth.ask(run.port(), rootKey);
            if (health.isPresent()) {
                // Something else may have taken the port in between, and answer in the same way.
                requireAlive();
                return health.get();
            }
            Thread.sleep(PAUSE.toMillis());
        }
        throw new LocalRunException("The emulator did not answer within " + START_PATIENCE.toSeconds()
                + " seconds. Run the command again when the machine is less busy. The end of its "
                + "log:\n"
                + LogTail.of(run.emulatorLog()));
    }

    /** Returns whether the emulator ended because a module is missing from its installation. */
    boolean endedForWantOfAModule() {
        return !isAlive()
                && LogTail.lines(run.emulatorLog()).stream()
                        .anyMatch(line -> line.startsWith("ModuleNotFoundError") || line.startsWith("ImportError"));
    }

    /** Ends the emulator and everything that it started. */
    public void stop() {
        stop(pid());
        process.destroyForcibly();
        process.onExit()
                .completeOnTimeout(process, STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    /**
     * Ends what a run's emulator left behind when it ended by itself.
     *
     * @param pid the process ID that the emulator had
     */
    public static void stopRemainder(long pid) {
        // A process of this ID that is alive is someone else's: the system gave the number away, which it does only
        // when no process group of that number is left.
        if (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty()) {
            stop(pid);
        }
    }

    private static void stop(long pid) {
        new ProcessGroup(pid).end();
    }

    private static boolean belongsTo(RunDirectory run, ProcessHandle process) {
        String[] arguments = process.info().arguments().orElse(new String[0]);
        return arguments.length > 2
                && List.of(arguments).contains(ISOLATED)
                && arguments[arguments.length - 1].equals(run.path().toString());
    }
}
