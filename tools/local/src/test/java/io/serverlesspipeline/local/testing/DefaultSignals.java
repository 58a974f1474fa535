package io.serverlesspipeline.local.testing;

import java.util.List;

/**
 * Starts programs that an interrupt ends. A process inherits from its parent which signals it ignores, and a shell
 * ignores the interrupt in what it starts in the background.
 */
public final class DefaultSignals {
    /** The words before a command that give it the interrupt's default effect; the process ID stays the same. */
    public static final List<String> STARTER = List.of(
            System.getenv().getOrDefault("PIPELINE_PYTHON", "python3"),
            "-c",
            "import os, signal, sys; signal.signal(signal.SIGINT, signal.SIG_DFL); os.execvp(sys.argv[1], sys.argv[1:])");

    private DefaultSignals() {}
}
