package io.serverlesspipeline.local.command;

import io.serverlesspipeline.local.output.Counts;

/** What is said of failed events that the queue keeps out of sight. */
final class InFlightFailures {
    private InFlightFailures() {}

    static String notice(int hidden) {
        return Counts.of(hidden, "failed event")
                + " cannot be seen now: being redriven, or received by somebody else. What is not deleted comes back within"
                + " 16 minutes.";
    }
}
