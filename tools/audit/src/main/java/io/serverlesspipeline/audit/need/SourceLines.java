package io.serverlesspipeline.audit.need;

import io.serverlesspipeline.emulator.failure.LocalRunException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds the lines of the code that need a permission, in the code as it is now. */
public final class SourceLines {
    private final Path root;

    /** Makes a search in a checkout. */
    public SourceLines(Path root) {
        this.root = root;
    }

    /**
     * Returns the line of an anchor.
     *
     * @throws LocalRunException if there is none any more, or more than one
     */
    public SourceLine find(SourceAnchor anchor) {
        List<SourceLine> found = new ArrayList<>();
        List<String> lines = read(anchor);
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            if (line.contains(anchor.text())) {
                found.add(new SourceLine(anchor.file(), number, line.strip()));
            }
        }
        if (found.size() != 1) {
            throw new LocalRunException(anchor.file() + " has " + found.size() + " lines with \"" + anchor.text()
                    + "\", where the audit looks for the one line that needs a permission. Tell the class Needs where "
                    + "it is now, or take the permission away.");
        }
        return found.get(0);
    }

    private List<String> read(SourceAnchor anchor) {
        try {
            return Files.readAllLines(root.resolve(anchor.file()));
        } catch (IOException exception) {
            throw new LocalRunException(
                    "The audit looks for the line that needs a permission in " + anchor.file()
                            + ", which is not there. "
                            + "Run it in a checkout of the project, or tell the class Needs where the code is now.",
                    exception);
        }
    }
}
