package io.serverlesspipeline.deployment;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** Collects the errors that a program logs, and extracts the first one's cause without stack frames. */
final class ProgramErrors {

    /** The prefix that Pulumi's SDK adds to an exception's stack trace. */
    private static final Pattern PREAMBLE =
            Pattern.compile("\\ARunning program \\[PID: \\d+]\\(.*\\) failed with an unhandled exception:\\s*");

    private static final Pattern STACK_FRAME = Pattern.compile("^\\s+(?:at |\\.\\.\\. \\d+ more|Suppressed: ).*$");
    private static final String CAUSE = "Caused by: ";

    private final List<String> messages = new CopyOnWriteArrayList<>();

    void add(String message) {
        messages.add(message);
    }

    /** Returns all errors as logged by the program. */
    String all() {
        return String.join(System.lineSeparator(), messages);
    }

    /** Returns the cause of the first error, or empty if there are no errors. */
    Optional<String> firstCause() {
        return messages.stream().findFirst().map(ProgramErrors::cause);
    }

    private static String cause(String message) {
        List<String> lines = PREAMBLE.matcher(message)
                .replaceFirst("")
                .lines()
                .filter(line -> !STACK_FRAME.matcher(line).matches())
                .toList();
        int start = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(CAUSE)) {
                start = i;
            }
        }
        String cause = String.join(System.lineSeparator(), lines.subList(start, lines.size()));
        return cause.startsWith(CAUSE) ? cause.substring(CAUSE.length()) : cause;
    }
}
