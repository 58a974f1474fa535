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

/** The ways in which a delivery can end, as the handler's code names them, so that none is forgotten here. */
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
                    FILE + " has no enumeration Outcome any more. Tell the class HandlerOutcomes where "
                            + "the handler says how a delivery can end.");
        }
        return outcomes;
    }

    /** Returns the outcomes that none of the workloads has come to. */
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
                    "The audit reads in " + FILE + " how a delivery can end. Run it in a checkout of the project.",
                    exception);
        }
    }
}
