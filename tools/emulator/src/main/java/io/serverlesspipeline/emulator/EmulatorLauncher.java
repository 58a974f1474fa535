package io.serverlesspipeline.emulator;

import io.serverlesspipeline.emulator.run.RootKey;
import io.serverlesspipeline.emulator.run.RunDirectory;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/** Starts the emulator from its installation, and repairs the installation if it is broken. */
public final class EmulatorLauncher {
    private final EmulatorInstallation installation;
    private final Map<String, String> environment;

    /**
     * Creates a launcher.
     *
     * @param installation the emulator's installation, which may not exist yet
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
     * @param rootKey the root user's access key
     * @param started receives the emulator as soon as its process has started
     * @param progress receives progress messages
     * @return the emulator, which is ready and enforces permissions
     */
    public Emulator start(RunDirectory run, RootKey rootKey, Consumer<Emulator> started, Consumer<String> progress)
            throws InterruptedException {
        Emulator emulator = launch(run, rootKey, started, progress);
        try {
            emulator.awaitReady(rootKey);
        } catch (EmulatorStoppedException exception) {
            if (!emulator.isMissingModule()) {
                throw exception;
            }
            progress.accept("reinstalling the broken installation");
            installation.discard();
            emulator = launch(run, rootKey, started, progress);
            emulator.awaitReady(rootKey);
        }
        return emulator;
    }

    private Emulator launch(RunDirectory run, RootKey rootKey, Consumer<Emulator> started, Consumer<String> progress)
            throws InterruptedException {
        Path python = installation.ensure(progress);
        progress.accept("waiting until it is ready");
        Path javaHome = Path.of(System.getProperty("java.home"));
        Emulator emulator = Emulator.start(python, run, rootKey, javaHome, environment);
        started.accept(emulator);
        return emulator;
    }
}
