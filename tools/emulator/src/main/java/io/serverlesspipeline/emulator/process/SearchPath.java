package io.serverlesspipeline.emulator.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds programs by name on a search path, as a shell does. */
public final class SearchPath {
    private final String directories;

    /**
     * Creates a search path.
     *
     * @param directories the value of the variable {@code PATH}
     */
    public SearchPath(String directories) {
        this.directories = directories;
    }

    /** Returns the first executable file with a name. */
    public Optional<Path> find(String program) {
        return Stream.of(directories.split(Pattern.quote(File.pathSeparator)))
                .filter(directory -> !directory.isEmpty())
                .map(directory -> Path.of(directory, program))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }
}
