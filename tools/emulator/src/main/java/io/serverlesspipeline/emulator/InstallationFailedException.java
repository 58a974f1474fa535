package io.serverlesspipeline.emulator;

import io.serverlesspipeline.emulator.failure.LocalRunException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Is thrown when Python or pip could not install a program, such as the emulator. Its message is made from what they
 * printed.
 */
final class InstallationFailedException extends LocalRunException {
    private static final long serialVersionUID = 1L;
    private static final int LINES_SHOWN = 5;

    private static final List<String> SIGNS_OF_NO_NETWORK = List.of(
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
        super(program + " could not be installed. " + advice(output) + "\n"
                + output.stream()
                        .filter(line -> !line.isBlank())
                        .skip(Math.max(
                                0,
                                output.stream().filter(line -> !line.isBlank()).count() - LINES_SHOWN))
                        .map(line -> "    " + line.strip())
                        .collect(Collectors.joining("\n"))
                + "\n  Everything that was printed is in " + log + ".");
    }

    private static String advice(List<String> output) {
        String text = String.join("\n", output).toLowerCase(Locale.ROOT);
        if (text.contains("do not match the hashes")) {
            return "A file differs from the one that is pinned here, so it was refused. Empty pip's cache with "
                    + "`pip cache purge` and run the command again; if it happens again, your package index serves "
                    + "other files than PyPI.";
        }
        if (SIGNS_OF_NO_NETWORK.stream().anyMatch(text::contains)) {
            return "The first installation downloads it from PyPI, which could not be reached. Check the network and "
                    + "pip's settings (proxy, index) and run the command again.";
        }
        return "Python said why; put it right and run the command again.";
    }
}
