package io.serverlesspipeline.emulator;

import io.serverlesspipeline.emulator.run.RootKey;
import io.serverlesspipeline.emulator.run.RunDirectory;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/** Starts the emulator from its installation, and mends the installation if it turns out to be broken. */
public final class EmulatorLauncher {
    private final EmulatorInstallation installation;
    private final Map<String, String> environment;

    /**
     * Makes a launcher.
     *
     * @param installation where the emulator is, or will be, installed
     * @param environment the variables of this process
     */
    public EmulatorLauncher(EmulatorInstallation installation, Map<String, String> environment) {
        this.installation = installation;
        this.environment = Map.copyOf(environment);
    }

    /**
     * Starts an emulator and waits until it is ready.
     *
     * @param run the files of the run
     * @param rootKey the key that the emulator is to know
     * @param started is told the emulator as soon as its process exists
     * @param progress is told what is being done
     * @return the emulator, which answers and enforces permissions
     */
    public Emulator start(RunDirectory run, RootKey rootKey, Consumer<Emulator> started, Consumer<String> progress)
            throws InterruptedException {
        Emulator emulator = launch(run, rootKey, started, progress);
        try {
            emulator.awaitReady(rootKey);
        } catch (EmulatorStoppedException exception) {
            if (!emulator.endedForWantOfAModule()) {
                throw exception;
            }
            progress.accept("its installation is broken and is made anew");
            installation.discard();
            emulator = launch(run, rootKey, started, progress);
            emulator.awaitReady(rootKey);
        }
        return emulator;
    }

    private Emulator launch(RunDirectory run, RootKey rootKey, Consumer<Emulator> started, Consumer<String> progress)
            throws InterruptedException {
        Path python = installation.ensure(progress);
        progress.accept("waiting for its answer");
        Path javaHome = Path.of(System.getProperty("java.home"));
        Emulator emulator = Emulator.start(python, run, rootKey, javaHome, environment);
        started.accept(emulator);
        return emulator;
    }
}
