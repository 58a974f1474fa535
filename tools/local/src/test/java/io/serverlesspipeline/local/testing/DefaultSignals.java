package io.serverlesspipeline.local.testing;

import java.util.List;

/**
 * Starts programs that SIGINT stops. A process inherits the ignored signals of its parent, and a shell makes background
 * processes ignore SIGINT.
 */
public final class DefaultSignals {
    /** The prefix of a command that restores the default action of SIGINT. The process ID stays the same. */
    public static final List<String> STARTER = List.of(
            System.getenv().getOrDefault("PIPELINE_PYTHON", "python3"),
            "-c",
            "import os, signal, sys; signal.signal(signal.SIGINT, signal.SIG_DFL); os.execvp(sys.argv[1], "
                    + "sys.argv[1:])");

    private DefaultSignals() {}
}
