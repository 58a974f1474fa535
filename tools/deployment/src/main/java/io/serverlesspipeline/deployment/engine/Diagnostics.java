package io.serverlesspipeline.deployment.engine;

import java.util.List;
import java.util.regex.Pattern;

/** Extracts the reason for a failure from Pulumi's output. */
final class Diagnostics {
    private static final String BEGIN = "Diagnostics:";

    /** The headings of the sections that follow the diagnostics. */
    private static final Pattern END = Pattern.compile("(Outputs|Policies|Resources|Duration):.*");

    private static final int FALLBACK_LINES = 15;

    private Diagnostics() {}

    /**
     * Returns the diagnostics. If there are none, because the command failed before the update, returns the last lines.
     */
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
        List<String> output = lines.stream().filter(line -> !line.isBlank()).toList();
        return output.subList(Math.max(0, output.size() - FALLBACK_LINES), output.size());
    }
}
