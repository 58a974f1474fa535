package io.serverlesspipeline.audit.need;

import io.serverlesspipeline.emulator.failure.LocalRunException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds the lines of code that need a permission. */
public final class SourceLines {
    private final Path root;

    /** Creates a search in a checkout. */
    public SourceLines(Path root) {
        this.root = root;
    }

    /**
     * Returns the line for an anchor.
     *
     * @throws LocalRunException if no line or more than one line matches
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
                    + "\", but the audit expects exactly one line that needs the permission. Update needs.yaml, "
                    + "or remove " + "the permission.");
        }
        return found.get(0);
    }

    private List<String> read(SourceAnchor anchor) {
        try {
            return Files.readAllLines(root.resolve(anchor.file()));
        } catch (IOException exception) {
            throw new LocalRunException(
                    anchor.file() + " doesn't exist, but the audit expects a line in it that needs a permission. "
                            + "Run the audit in a checkout of the project, or update needs.yaml.",
                    exception);
        }
    }
}
