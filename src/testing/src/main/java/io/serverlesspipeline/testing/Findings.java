package io.serverlesspipeline.testing;

import java.util.List;

/** Fails a check that found something. */
final class Findings {
    private Findings() {}

    static void throwIfAny(String problem, List<String> findings) {
        if (!findings.isEmpty()) {
            throw new AssertionError(problem + ":\n- " + String.join("\n- ", findings));
        }
    }
}
