package io.serverlesspipeline.emulator;

import io.serverlesspipeline.emulator.failure.LocalRunException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Thrown if Python or pip can't install a program, such as the emulator. The message includes their output. */
final class InstallationFailedException extends LocalRunException {
    private static final long serialVersionUID = 1L;
    private static final int LINES_SHOWN = 5;

    private static final List<String> NETWORK_ERRORS = List.of(
            "newconnectionerror",
            "connection to",
            "connection refused",
            "connectionerror",
            "connecttimeout",
            "name resolution",
            "network is unreachable",
            "no matching distribution",
            "proxyerror",
            "readtimeout",
            "sslerror");

    InstallationFailedException(List<String> output, Path log) {
        this("The emulator", output, log);
    }

    InstallationFailedException(String program, List<String> output, Path log) {
        super(program + " couldn't be installed. " + advice(output) + "\n"
                + output.stream()
                        .filter(line -> !line.isBlank())
                        .skip(Math.max(
                                0,
                                output.stream().filter(line -> !line.isBlank()).count() - LINES_SHOWN))
                        .map(line -> "    " + line.strip())
                        .collect(Collectors.joining("\n"))
                + "\n  The full output is in " + log + ".");
    }

    private static String advice(List<String> output) {
        String text = String.join("\n", output).toLowerCase(Locale.ROOT);
        if (text.contains("do not match the hashes")) {
            return "A downloaded file doesn't match its pinned hash. Clear pip's cache with `pip cache purge` "
                    + "and run the command again. If the error persists, your package index serves different "
                    + "files than PyPI.";
        }
        if (NETWORK_ERRORS.stream().anyMatch(text::contains)) {
            return "The first installation downloads packages from PyPI, which couldn't be reached. Check the "
                    + "network and pip's settings (proxy, index), then run the command again.";
        }
        return "Fix the error below, then run the command again.";
    }
}
