package io.serverlesspipeline.deployment.engine;

import java.util.List;
import java.util.regex.Pattern;

/** Finds the reason for a failure in what Pulumi has printed. */
final class Diagnostics {
    private static final String BEGIN = "Diagnostics:";

    /** The headings of what Pulumi prints after the diagnostics. */
    private static final Pattern END = Pattern.compile("(Outputs|Policies|Resources|Duration):.*");

    private static final int LINES_WITHOUT_DIAGNOSTICS = 15;

    private Diagnostics() {}

    /** Returns the diagnostics, or else the last lines, such as those of a command that has not begun an update. */
    static List<String> of(List<String> lines) {
        List<String> diagnostics = lines.stream()
                .dropWhile(line -> !line.equals(BEGIN))
                .skip(1)
                .takeWhile(line -> !END.matcher(line).matches())
                .filter(line -> !line.isBlank())
                .toList();
        if (!diagnostics.isEmpty()) {
            return diagnostics;
        }
        List<String> printed = lines.stream().filter(line -> !line.isBlank()).toList();
        return printed.subList(Math.max(0, printed.size() - LINES_WITHOUT_DIAGNOSTICS), printed.size());
    }
}
