package io.serverlesspipeline.audit.workload;

import io.serverlesspipeline.emulator.failure.LocalRunException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The possible outcomes of a delivery, read from the handler's code so that none is missed. */
public final class HandlerOutcomes {
    private static final String FILE = "handler/src/main/java/io/serverlesspipeline/handler/pipeline/UploadResult.java";
    private static final Pattern ENUM =
            Pattern.compile("public enum Outcome \\{(?<constants>.*?)\\n    }", Pattern.DOTALL);
    private static final Pattern CONSTANT = Pattern.compile("^ {8}([A-Z_]+),?$", Pattern.MULTILINE);

    private HandlerOutcomes() {}

    /** Returns the names of all outcomes, in alphabetical order. */
    public static Set<String> all(Path root) {
        Matcher body = ENUM.matcher(read(root.resolve(FILE)));
        Set<String> outcomes = new TreeSet<>();
        if (body.find()) {
            CONSTANT.matcher(body.group("constants")).results().forEach(constant -> outcomes.add(constant.group(1)));
        }
        if (outcomes.isEmpty()) {
            throw new LocalRunException(
                    FILE + " doesn't contain the enum Outcome. Update the path in the class HandlerOutcomes.");
        }
        return outcomes;
    }

    /** Returns the outcomes that no workload has reached. */
    public static Set<String> missing(Path root, List<WorkloadResult> results) {
        Set<String> missing = new TreeSet<>(all(root));
        results.forEach(result -> missing.removeAll(result.statuses()));
        return missing;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException exception) {
            throw new LocalRunException(
                    "The audit can't read " + FILE + ", which lists the outcomes of a delivery. Run it in a "
                            + "checkout of the project.",
                    exception);
        }
    }
}
