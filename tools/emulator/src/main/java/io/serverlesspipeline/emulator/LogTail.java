package io.serverlesspipeline.emulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Reads the last lines of a log for a message. */
public final class LogTail {
    private static final int LINES = 10;

    private LogTail() {}

    /** Returns the last {@value #LINES} lines that aren't blank, indented, followed by the path of the log. */
    public static String of(Path log) {
        List<String> lines = lines(log).stream().filter(line -> !line.isBlank()).toList();
        String last = lines.stream()
                .skip(Math.max(0, lines.size() - LINES))
                .map(line -> "    " + line)
                .collect(Collectors.joining("\n"));
        return (last.isEmpty() ? "    (the log is empty)" : last) + "\n  The full log is " + log + ".";
    }

    static List<String> lines(Path log) {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException exception) {
            return List.of();
        }
    }
}
