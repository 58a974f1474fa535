package io.serverlesspipeline.local.run;

import io.serverlesspipeline.local.item.ItemTables;
import io.serverlesspipeline.local.item.ObjectItemView;
import io.serverlesspipeline.local.output.Console;
import io.serverlesspipeline.local.output.Counts;
import io.serverlesspipeline.local.output.Durations;
import io.serverlesspipeline.local.output.SanitizedText;
import io.serverlesspipeline.local.output.Style;
import io.serverlesspipeline.local.upload.UploadOutcome;
import java.time.Duration;

/** Prints the outcome of an upload. */
public final class OutcomePrinter {
    private final CommandContext context;
    private final Console console;

    /** Creates a printer for the command's console. */
    public OutcomePrinter(CommandContext context) {
        this.context = context;
        this.console = context.console();
    }

    /**
     * Prints the outcome.
     *
     * @param outcome the outcome
     * @param duration the time since the start of the upload
     */
    public void print(UploadOutcome outcome, Duration duration) {
        if (outcome instanceof UploadOutcome.Settled settled) {
            ObjectItemView item = settled.item();
            printSettled(item, " after " + Durations.format(duration));
            new ItemTables(console).printRejected(settled.rejected());
            printOmitted(item.recordsRejected() - settled.rejected().size());
        } else {
            console.line("  " + console.styled(Style.ERROR, "NOT STORED") + " after " + Durations.format(duration)
                    + ": " + SanitizedText.of(reason(outcome)));
            printNextStep(outcome);
        }
    }

    /**
     * Prints the status, the counts, and why they aren't as expected.
     *
     * @param item the object's item, after the function has processed the object
     * @param when words to add to the status, or an empty string
     */
    public void printSettled(ObjectItemView item, String when) {
        console.line("  " + console.styled(style(item), item.status()) + when + ": " + counts(item));
        if (item.isFailed()) {
            console.line("  " + SanitizedText.of(item.failure()));
        } else if (item.isOpaque()) {
            console.note("  Stored as one opaque object: "
                    + (item.looksLike().isEmpty()
                            ? "nothing says that it contains records."
                            : "it looks like " + SanitizedText.of(item.looksLike())
                                    + ", but nothing says how to read it.")
                    + " To store its records, configure files; see docs/files.md.");
        }
    }

    private void printNextStep(UploadOutcome outcome) {
        String failures = context.commandLine("failures");
        if (outcome instanceof UploadOutcome.RetriesExhausted) {
            console.note("  To list the event, run " + failures + ". After you fix the cause, run "
                    + context.commandLine("redrive --all") + " to process the event again.");
        } else {
            console.note("  To see what the function is doing, run " + context.commandLine("logs")
                    + ". If Lambda gives up on the event, " + failures + " lists it, and "
                    + context.commandLine("redrive --all") + " processes it again.");
        }
    }

    private void printOmitted(long omitted) {
        if (omitted > 0) {
            console.note(Counts.of(omitted, "more rejected record")
                    + " without " + (omitted == 1 ? "an item" : "items") + ": the function stores at most "
                    + "PIPELINE_MAX_REJECTED_ITEMS of them for each object.");
        }
    }

    /** Returns why an upload failed. */
    public static String reason(UploadOutcome outcome) {
        if (outcome instanceof UploadOutcome.Settled settled) {
            return settled.item().failure();
        }
        if (outcome instanceof UploadOutcome.RetriesExhausted exhausted) {
            return "the function failed on every attempt, and the event is in the failure queue. The last error "
                    + "was: " + exhausted.reason();
        }
        UploadOutcome.TimedOut timedOut = (UploadOutcome.TimedOut) outcome;
        return timedOut.item() == null
                ? "the function hasn't started to process it."
                : "the function has read " + Counts.ofBytes(timedOut.item().position())
                        + " of it and has made no progress since.";
    }

    private static String counts(ObjectItemView item) {
        long records = item.recordsStored() + item.recordsRejected() + item.recordsStale() + item.recordsFiltered();
        if (item.isOpaque() && !item.isFailed()) {
            return "only the object's item";
        }
        if (records == 0 && !item.isFailed()) {
            return "only the object's item, because the object contains no records";
        }
        return Counts.of(item.recordsStored(), "record") + " stored, " + item.recordsRejected() + " rejected"
                + (item.recordsStale() == 0
                        ? ""
                        : ", " + item.recordsStale() + " skipped because newer uploads stored the same entities")
                + (item.recordsFiltered() == 0 ? "" : ", " + item.recordsFiltered() + " filtered out");
    }

    private static Style style(ObjectItemView item) {
        return switch (item.status()) {
            case "STORED" -> Style.SUCCESS;
            case "FAILED" -> Style.ERROR;
            default -> Style.WARNING;
        };
    }
}
