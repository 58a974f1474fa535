package io.serverlesspipeline.local.command;

import io.serverlesspipeline.local.item.ItemTables;
import io.serverlesspipeline.local.item.ObjectItemView;
import io.serverlesspipeline.local.output.Console;
import io.serverlesspipeline.local.output.Counts;
import io.serverlesspipeline.local.output.Durations;
import io.serverlesspipeline.local.output.SanitizedText;
import io.serverlesspipeline.local.output.Style;
import io.serverlesspipeline.local.upload.UploadOutcome;
import java.time.Duration;

/** Prints what became of an upload. */
final class OutcomePrinter {
    private final Console console;

    OutcomePrinter(Console console) {
        this.console = console;
    }

    /**
     * Prints the outcome.
     *
     * @param outcome the outcome
     * @param duration how long it took from the beginning of the upload
     */
    void print(UploadOutcome outcome, Duration duration) {
        if (outcome instanceof UploadOutcome.Settled settled) {
            ObjectItemView item = settled.item();
            console.line("  " + console.styled(style(item), item.status()) + " after " + Durations.format(duration)
                    + ": " + counts(item));
            if (item.isFailed()) {
                console.line("  " + SanitizedText.of(reason(outcome)));
            }
            new ItemTables(console).printRejected(settled.rejected());
            printOmitted(item.recordsRejected() - settled.rejected().size());
        } else {
            console.line("  " + console.styled(Style.BAD, "NOT STORED") + " after " + Durations.format(duration) + ": "
                    + SanitizedText.of(reason(outcome)));
        }
    }

    private void printOmitted(long omitted) {
        if (omitted > 0) {
            console.note(Counts.of(omitted, "further rejected record")
                    + " without an item of " + (omitted == 1 ? "its" : "their")
                    + " own: the function keeps up to PIPELINE_MAX_REJECTED_ITEMS for each object.");
        }
    }

    /** Returns why an upload did not succeed. */
    static String reason(UploadOutcome outcome) {
        if (outcome instanceof UploadOutcome.Settled settled) {
            return settled.item().failure();
        }
        if (outcome instanceof UploadOutcome.GivenUp givenUp) {
            return "the function failed at every attempt, and the event is in the failure queue. The last answer was: "
                    + givenUp.reason();
        }
        UploadOutcome.Unknown unknown = (UploadOutcome.Unknown) outcome;
        return unknown.item() == null
                ? "nothing has been heard of it. ./pipeline logs shows what the function does."
                : "the function has read " + Counts.ofBytes(unknown.item().position())
                        + " of it and made no progress since. ./pipeline logs shows what it does.";
    }

    private static String counts(ObjectItemView item) {
        long records = item.recordsStored() + item.recordsRejected() + item.recordsStale();
        if (records == 0 && !item.isFailed()) {
            return "the object's own item, since it holds no records";
        }
        return Counts.of(item.recordsStored(), "record") + " stored, " + item.recordsRejected() + " rejected"
                + (item.recordsStale() == 0
                        ? ""
                        : ", " + item.recordsStale() + " left out since newer uploads stored the same entities");
    }

    private static Style style(ObjectItemView item) {
        return switch (item.status()) {
            case "STORED" -> Style.GOOD;
            case "FAILED" -> Style.BAD;
            default -> Style.DOUBTFUL;
        };
    }
}
