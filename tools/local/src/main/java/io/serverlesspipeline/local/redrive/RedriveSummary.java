package io.serverlesspipeline.local.redrive;

import io.serverlesspipeline.local.output.Counts;
import java.util.ArrayList;
import java.util.List;

/** Counts what became of the events of a redrive. */
public final class RedriveSummary {
    private int processed;
    private int sent;
    private int failed;

    /** Counts an event that the function processed. */
    public void addProcessed() {
        processed++;
    }

    /** Counts an event that was sent to the work queue. */
    public void addSent() {
        sent++;
    }

    /** Counts an event that is still in the failure queue. */
    public void addFailed() {
        failed++;
    }

    /** Returns whether an event was sent to the work queue. */
    public boolean hasSent() {
        return sent > 0;
    }

    /** Returns whether an event is still in the failure queue. */
    public boolean hasFailed() {
        return failed > 0;
    }

    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        if (processed > 0 || sent == 0) {
            parts.add(Counts.of(processed, "event") + " processed");
        }
        if (sent > 0) {
            parts.add(Counts.of(sent, "event") + " sent to the work queue");
        }
        parts.add(failed + " still in the queue");
        return String.join(", ", parts) + ".";
    }
}
