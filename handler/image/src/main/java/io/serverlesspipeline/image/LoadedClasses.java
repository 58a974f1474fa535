package io.serverlesspipeline.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The classes that a process has loaded, by {@code -Xlog:class+load}.
 *
 * @param archived how many came out of the archive
 * @param others the names of those that did not
 */
record LoadedClasses(int archived, List<String> others) {
    /** Reads the log. Classes that the virtual machine makes on the way have no source that an archive could hold. */
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

    /** Returns how many of a hundred classes came out of the archive. */
    double archivedPercent() {
        return 100.0 * archived / Math.max(1, archived + others.size());
    }
}
