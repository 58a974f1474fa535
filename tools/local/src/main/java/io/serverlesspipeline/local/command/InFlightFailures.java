package io.serverlesspipeline.local.command;

import io.serverlesspipeline.local.output.Counts;

/** The notice about failed events that the queue doesn't return because another consumer has received them. */
final class InFlightFailures {
    private InFlightFailures() {}

    static String notice(int inFlight) {
        return Counts.of(inFlight, "failed event") + (inFlight == 1 ? " is" : " are")
                + " in flight: a redrive or another consumer has received " + (inFlight == 1 ? "it" : "them")
                + ". Events that aren't deleted return to the queue within 16 minutes.";
    }
}
