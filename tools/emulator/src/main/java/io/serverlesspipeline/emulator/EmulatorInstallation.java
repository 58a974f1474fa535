package io.serverlesspipeline.emulator;

import io.serverlesspipeline.emulator.failure.LocalRunException;
import io.serverlesspipeline.emulator.run.RunRecord;
import io.serverlesspipeline.emulator.run.RunRecords;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** The emulator's installation in a separate Python virtual environment. */
public final class EmulatorInstallation {
    private final PythonInstallation installation;

    /**
     * Describes an installation.
     *
     * @param directory the folder of the installation, inside the folder for all files of the local run
     * @param environment the variables of this process
     */
    public EmulatorInstallation(Path directory, Map<String, String> environment) {
        this(directory, environment, PinnedRequirements.bundled());
    }

    EmulatorInstallation(Path directory, Map<String, String> environment, PinnedRequirements requirements) {
        this.installation = new PythonInstallation(
                "The emulator",
                "ministack.app",
                requirements,
                directory,
                environment,
                () -> requireUnused(directory.toAbsolutePath()));
    }

    /** Returns the pinned version of the emulator. */
    public static String pinnedVersion() {
        return PinnedRequirements.bundled().emulatorVersion();
    }

    /** Returns whether the installation is complete, with a quick check only. */
    public boolean isComplete() {
        return installation.isComplete();
    }

    /**
     * Installs the emulator unless the installation is complete.
     *
     * @param progress receives progress messages
     * @return the interpreter of the installation
     * @throws LocalRunException if no suitable Python is found, a package can't be downloaded, or a running pipeline
     *     uses an installation that has to be replaced
     * @throws InterruptedException if this thread is interrupted
     */
    public Path ensure(Consumer<String> progress) throws InterruptedException {
        return installation.ensure(progress);
    }

    /** Makes the next call of {@link #ensure} reinstall everything. */
    void discard() {
        installation.discard();
    }

    /** A running emulator loads some of its files on demand and would fail without them. */
    private static void requireUnused(Path directory) {
        RunRecords records = new RunRecords(Objects.requireNonNull(directory.getParent()));
        for (RunRecord runRecord : records.all()) {
            if (Emulator.find(records.directory(runRecord.port())).isPresent()) {
                throw new LocalRunException("The emulator in " + directory + " has to be reinstalled because "
                        + "its version or the Python interpreter has changed, but the pipeline on port "
                        + runRecord.port() + " uses it. Run ./pipeline down --port " + runRecord.port()
                        + " first, or set "
                        + PythonSearch.INTERPRETER_VARIABLE + " to the value that it had when that pipeline was "
                        + "started.");
            }
        }
    }
}
