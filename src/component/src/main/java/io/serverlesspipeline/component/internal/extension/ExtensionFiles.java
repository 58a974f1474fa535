package io.serverlesspipeline.component.internal.extension;

import io.serverlesspipeline.component.internal.check.ArgumentChecks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the JAR files, and rejects paths that don't name one. */
final class ExtensionFiles {
    private ExtensionFiles() {}

    /** Returns the JAR files without those that can't be used. */
    static List<ExtensionJar> read(List<String> paths, ArgumentChecks checks) {
        List<ExtensionJar> jars = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int index = 0; index < paths.size(); index++) {
            String argument = Extensions.ARGUMENT + "[" + index + "]";
            read(argument, paths.get(index), checks)
                    .filter(jar -> isNew(jar, names, checks))
                    .ifPresent(jars::add);
        }
        return jars;
    }

    private static Optional<ExtensionJar> read(String argument, String path, ArgumentChecks checks) {
        Optional<Path> file = existing(path);
        if (file.isEmpty()) {
            checks.reject(
                    argument,
                    path,
                    "there is no such file; build it, or correct the path, which is relative to "
                            + Path.of("").toAbsolutePath());
        } else if (Files.isDirectory(file.get())) {
            checks.reject(argument, path, "this is a folder; specify a JAR file");
        } else if (!path.endsWith(".jar")) {
            checks.reject(
                    argument,
                    path,
                    "specify a JAR file whose name ends with .jar, because Java ignores other files in the folder lib");
        } else if (file.get().getFileName().toString().contains(",")) {
            checks.reject(argument, path, "the file name contains a comma; rename the file");
        } else {
            return read(argument, file.get(), checks);
        }
        return Optional.empty();
    }

    private static Optional<Path> existing(String path) {
        try {
            return Optional.of(Path.of(path)).filter(Files::exists);
        } catch (InvalidPathException exception) {
            return Optional.empty();
        }
    }

    private static Optional<ExtensionJar> read(String argument, Path file, ArgumentChecks checks) {
        try {
            return Optional.of(ExtensionJar.read(argument, file));
        } catch (IOException exception) {
            checks.reject(argument, file, "this isn't a readable JAR file; build it again");
            return Optional.empty();
        }
    }

    private static boolean isNew(ExtensionJar jar, Set<String> names, ArgumentChecks checks) {
        boolean isNew = names.add(jar.name());
        if (!isNew) {
            checks.reject(
                    jar.argument(),
                    jar.file(),
                    "another extension has the same file name; rename one of the files, or remove one");
        }
        return isNew;
    }
}
