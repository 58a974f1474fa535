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
 * A program in a Python virtual environment of its own. Every file is checked against its pinned hash before it is
 * installed. A file that is written last of all marks a complete installation; without it, and where the user names
 * another Python than it was made with, everything is made anew.
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
     * @param program what is installed, as the beginning of a sentence, such as {@code The emulator}
     * @param module a module that can be imported once it is installed
     * @param requirements every package with its version and the hashes of its files, in pip's format
     * @param directory where it is, or will be
     * @param environment the variables of this process
     */
    public PythonInstallation(
            String program, String module, String requirements, Path directory, Map<String, String> environment) {
        this(program, module, new PinnedRequirements(requirements), directory, environment, () -> {});
    }

    /**
     * Describes an installation that something may be running from.
     *
     * @param requireUnused throws a {@link LocalRunException} if something is, before anything is deleted
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

    /** Returns whether it is installed as it should be, as far as can be told at a glance. */
    public boolean isComplete() {
        try {
            List<String> mark = Files.readAllLines(marker());
            return Files.isExecutable(python())
                    && mark.contains(expectedMark())
                    && PythonSearch.named(environment).stream().allMatch(named -> mark.contains(markOf(named)));
        } catch (IOException exception) {
            return false;
        }
    }

    /**
     * Installs the program unless it is complete.
     *
     * @param progress is told what is being done
     * @return the interpreter that has the program
     * @throws LocalRunException if there is no fitting Python, a package cannot be had, or something runs from what
     *     would have to be made anew
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
                    program + " could not be installed into " + directory + ": " + exception.getMessage()
                            + ". Make sure that the folder can be written to and the disk is not full, then run the "
                            + "command again.",
                    exception);
        }
        return python();
    }

    /** Makes the next {@link #ensure} install everything anew. */
    void discard() {
        try {
            Files.deleteIfExists(marker());
        } catch (IOException exception) {
            throw new LocalRunException("Please delete " + directory + " and run the command again.", exception);
        }
    }

    private void install(Consumer<String> progress) throws IOException, InterruptedException {
        requireUnused.run();
        progress.accept("looking for Python");
        PythonInterpreter interpreter = new PythonSearch(program, environment).find();
        Deletion.deleteRecursively(directory);
        Files.createDirectories(directory);
        VirtualEnvironment target = new VirtualEnvironment(program, directory, environment, log());
        progress.accept("making a virtual environment with Python " + interpreter.version());
        target.create(interpreter);
        target.install(Files.writeString(directory.resolve("requirements.txt"), requirements.text()), progress);
        target.requireModule(module);
        Files.write(marker(), List.of(expectedMark(), markOf(interpreter.executable())));
    }

    private Path python() {
        return directory.resolve("bin").resolve("python");
    }

    /** The log stays when the folder is made anew. */
    private Path log() {
        return directory.resolveSibling(directory.getFileName() + "-installation.log");
    }

    private Path marker() {
        return directory.resolve("complete");
    }

    /** A virtual environment cannot be moved, so its place is part of the mark. */
    private String expectedMark() {
        return requirements.digest() + " " + directory;
    }

    /** The interpreter that it was made with: the user may name another one later. */
    private static String markOf(Path interpreter) {
        return "made with " + interpreter;
    }
}
