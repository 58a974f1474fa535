package io.serverlesspipeline.emulator;

import io.serverlesspipeline.emulator.failure.LocalRunException;
import io.serverlesspipeline.emulator.run.RunRecord;
import io.serverlesspipeline.emulator.run.RunRecords;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** The emulator in a Python virtual environment of its own. */
public final class EmulatorInstallation {
    private final PythonInstallation installation;

    /**
     * Describes an installation.
     *
     * @param directory where it is, or will be: in the folder for everything that the local run makes
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

    /** Returns the version of the emulator that is installed. */
    public static String pinnedVersion() {
        return PinnedRequirements.bundled().emulatorVersion();
    }

    /** Returns whether the emulator is installed as it should be, as far as can be told at a glance. */
    public boolean isComplete() {
        return installation.isComplete();
    }

    /**
     * Installs the emulator unless it is complete.
     *
     * @param progress is told what is being done
     * @return the interpreter that has the emulator
     * @throws LocalRunException if there is no fitting Python, a package cannot be had, or a pipeline runs from what
     *     would have to be made anew
     * @throws InterruptedException if this thread is interrupted
     */
    public Path ensure(Consumer<String> progress) throws InterruptedException {
        return installation.ensure(progress);
    }

    /** Makes the next {@link #ensure} install everything anew. */
    void discard() {
        installation.discard();
    }

    /** An emulator loads some of its files only when they are needed, so that it would break without them. */
    private static void requireUnused(Path directory) {
        RunRecords records = new RunRecords(Objects.requireNonNull(directory.getParent()));
        for (RunRecord runRecord : records.all()) {
            if (Emulator.find(records.directory(runRecord.port())).isPresent()) {
                throw new LocalRunException("The emulator in " + directory + " has to be installed anew, for another "
                        + "Python or in another version, but the pipeline on port " + runRecord.port()
                        + " runs from there. Run ./pipeline down --port " + runRecord.port() + " first, or set "
                        + PythonSearch.INTERPRETER_VARIABLE + " as it was when that pipeline was started.");
            }
        }
    }
}
