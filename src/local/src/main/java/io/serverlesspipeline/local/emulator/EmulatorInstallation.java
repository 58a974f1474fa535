package io.serverlesspipeline.local.emulator;

import io.serverlesspipeline.local.failure.LocalRunException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/** The emulator in a Python virtual environment of its own. */
public final class EmulatorInstallation {
    private final PythonInstallation installation;

    /**
     * Describes an installation.
     *
     * @param directory where it is, or will be
     * @param environment the variables of this process
     */
    public EmulatorInstallation(Path directory, Map<String, String> environment) {
        this(directory, environment, PinnedRequirements.bundled());
    }

    EmulatorInstallation(Path directory, Map<String, String> environment, PinnedRequirements requirements) {
        this.installation =
                new PythonInstallation("The emulator", "ministack.app", requirements, directory, environment);
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
     * @throws LocalRunException if there is no fitting Python or a package cannot be had
     * @throws InterruptedException if this thread is interrupted
     */
    public Path ensure(Consumer<String> progress) throws InterruptedException {
        return installation.ensure(progress);
    }

    /** Makes the next {@link #ensure} install everything anew. */
    void discard() {
        installation.discard();
    }
}
