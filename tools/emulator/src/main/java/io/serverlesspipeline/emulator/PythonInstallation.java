package io.serverlesspipeline.emulator;

import io.serverlesspipeline.emulator.failure.LocalRunException;
import io.serverlesspipeline.emulator.workspace.Deletion;
import io.serverlesspipeline.emulator.workspace.ExclusiveLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A program in a separate Python virtual environment. Every file is checked against its pinned hash before it is
 * installed. A marker file, which is written last, marks a complete installation. Without it, or if the user selects a
 * different Python, everything is reinstalled.
 */
public final class PythonInstallation {
    private final String program;
    private final String module;
    private final Path directory;
    private final Map<String, String> environment;
    private final PinnedRequirements requirements;
    private final Runnable requireUnused;

    /**
     * Describes an installation.
     *
     * @param program the name of the program at the start of a sentence, such as {@code The emulator}
     * @param module a module that can be imported after the installation
     * @param requirements every package with its version and the hashes of its files, in pip's format
     * @param directory the folder of the installation
     * @param environment the variables of this process
     */
    public PythonInstallation(
            String program, String module, String requirements, Path directory, Map<String, String> environment) {
        this(program, module, new PinnedRequirements(requirements), directory, environment, () -> {});
    }

    /**
     * Describes an installation that a process may be using.
     *
     * @param requireUnused throws a {@link LocalRunException} if a process is using it, before anything is deleted
     */
    PythonInstallation(
            String program,
            String module,
            PinnedRequirements requirements,
            Path directory,
            Map<String, String> environment,
            Runnable requireUnused) {
        this.program = program;
        this.module = module;
        this.directory = directory;
        this.environment = Map.copyOf(environment);
        this.requirements = requirements;
        this.requireUnused = requireUnused;
    }

    /** Returns whether the installation is complete, with a quick check only. */
    public boolean isComplete() {
        try {
            List<String> lines = Files.readAllLines(marker());
            return Files.isExecutable(python())
                    && lines.contains(requirementsMarker())
                    && PythonSearch.selected(environment).stream()
                            .allMatch(selected -> lines.contains(interpreterMarker(selected)));
        } catch (IOException exception) {
            return false;
        }
    }

    /**
     * Installs the program unless the installation is complete.
     *
     * @param progress receives progress messages
     * @return the interpreter of the installation
     * @throws LocalRunException if no suitable Python is found, a package can't be downloaded, or a process is using an
     *     installation that has to be replaced
     * @throws InterruptedException if this thread is interrupted
     */
    public Path ensure(Consumer<String> progress) throws InterruptedException {
        if (isComplete()) {
            return python();
        }
        try {
            ExclusiveLock lock = ExclusiveLock.await(directory.resolveSibling(directory.getFileName() + ".lock"));
            try {
                if (!isComplete()) {
                    install(progress);
                }
            } finally {
                lock.close();
            }
        } catch (IOException exception) {
            throw new LocalRunException(
                    program + " couldn't be installed in " + directory + ": " + exception.getMessage() + ". "
                            + "Make sure that the folder is writable and the disk isn't full, then run the "
                            + "command again.",
                    exception);
        }
        return python();
    }

    /** Makes the next call of {@link #ensure} reinstall everything. */
    void discard() {
        try {
            Files.deleteIfExists(marker());
        } catch (IOException exception) {
            throw new LocalRunException(
                    "Can't update the installation in " + directory + ". Delete this folder "
                            + "and run the command again.",
                    exception);
        }
    }

    private void install(Consumer<String> progress) throws IOException, InterruptedException {
        requireUnused.run();
        progress.accept("looking for Python");
        PythonInterpreter interpreter = new PythonSearch(program, environment).find();
        Deletion.deleteRecursively(directory);
        Files.createDirectories(directory);
        VirtualEnvironment target = new VirtualEnvironment(program, directory, environment, log());
        progress.accept("creating a virtual environment with Python " + interpreter.version());
        target.create(interpreter);
        target.install(Files.writeString(directory.resolve("requirements.txt"), requirements.text()), progress);
        target.requireModule(module);
        Files.write(marker(), List.of(requirementsMarker(), interpreterMarker(interpreter.executable())));
    }

    private Path python() {
        return directory.resolve("bin").resolve("python");
    }

    /** The log is outside the folder, so that a reinstallation keeps it. */
    private Path log() {
        return directory.resolveSibling(directory.getFileName() + "-installation.log");
    }

    private Path marker() {
        return directory.resolve("complete");
    }

    /** Contains the folder, because a virtual environment can't be moved. A link to the folder is the same folder. */
    private String requirementsMarker() throws IOException {
        return requirements.digest() + " " + directory.toRealPath();
    }

    /** Contains the interpreter, because the user may select a different one later. */
    private static String interpreterMarker(Path interpreter) {
        return "made with " + interpreter;
    }
}
