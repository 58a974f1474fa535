package io.serverlesspipeline.deployment.engine;

import java.util.List;
import java.util.regex.Pattern;

/** Extracts the reason for a failure from Pulumi's output. */
final class Diagnostics {
    private static final String BEGIN = "Diagnostics:";

    /** The headings of the sections that follow the diagnostics. */
    private static final Pattern END = Pattern.compile("(Outputs|Policies|Resources|Duration):.*");

    /** Maven's output, which Pulumi passes on, contains these even if it has no color. */
    private static final Pattern STYLE = Pattern.compile("\\x1B\\[[0-9;]*m");

    private static final int FALLBACK_LINES = 15;

    private Diagnostics() {}

    /**
     * Returns the diagnostics. If there are none, because the command failed before the update, returns the last lines.
     */
    static List<String> of(List<String> output) {
        List<String> lines = output.stream()
                .map(line -> STYLE.matcher(line).replaceAll(""))
                .filter(line -> !line.isBlank())
                .toList();
        List<String> diagnostics = lines.stream()
                .dropWhile(line -> !line.equals(BEGIN))
                .skip(1)
                .takeWhile(line -> !END.matcher(line).matches())
                .toList();
        if (!diagnostics.isEmpty()) {
            return diagnostics;
        }
        return lines.subList(Math.max(0, lines.size() - FALLBACK_LINES), lines.size());
    }
}
