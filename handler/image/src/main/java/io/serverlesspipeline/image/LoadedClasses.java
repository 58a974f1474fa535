package io.serverlesspipeline.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The classes that a process has loaded, from the log of {@code -Xlog:class+load}.
 *
 * @param archived how many came from the archive
 * @param others the names of the others
 */
record LoadedClasses(int archived, List<String> others) {
    /** Reads the log. Classes that the JVM generates at run time have no source and can't be in an archive. */
    static LoadedClasses read(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log).stream()
                .filter(line -> line.contains(" source: "))
                .toList();
        List<String> others = lines.stream()
                .filter(line -> !line.contains("shared objects file"))
                .map(line -> line.substring(line.lastIndexOf(']') + 1, line.indexOf(" source: "))
                        .strip())
                .toList();
        return new LoadedClasses(lines.size() - others.size(), others);
    }

    /** Returns the percentage of classes that came from the archive. */
    double archivedPercent() {
        return 100.0 * archived / Math.max(1, archived + others.size());
    }
}
