package io.serverlesspipeline.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.serverlesspipeline.emulator.workspace.Workspace;
import io.serverlesspipeline.local.item.ObjectItemView;
import io.serverlesspipeline.local.testing.PrintedConsole;
import io.serverlesspipeline.local.upload.CompletedUpload;
import io.serverlesspipeline.local.upload.UploadOutcome;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class OutcomePrinterTest {
    private static final CompletedUpload UPLOAD =
            new CompletedUpload("uploads", "a.ndjson", 250, "application/x-ndjson", "tag", Instant.EPOCH, null);

    private final PrintedConsole printed = new PrintedConsole();

    @Test
    void namesFailuresAndRedrive_whenRetriesAreExhausted() {
        print(CommandContext.DEFAULT_PORT, new UploadOutcome.RetriesExhausted(UPLOAD, "no PutItem"));

        assertThat(printed.output())
                .isEqualTo("  NOT STORED after 2.0 s: the function failed on every attempt, and the event is in the"
                        + " failure queue. The last error was: no PutItem\n");
        assertThat(printed.errors())
                .isEqualTo("  To list the event, run ./pipeline failures. After you fix the cause, run"
                        + " ./pipeline redrive --all to process the event again.\n");
    }

    @Test
    void namesLogsFailuresAndRedrive_whenTheUploadTimedOut() {
        print(4600, new UploadOutcome.TimedOut(UPLOAD, null));

        assertThat(printed.output())
                .isEqualTo("  NOT STORED after 2.0 s: the function hasn't started to process it.\n");
        assertThat(printed.errors())
                .contains(
                        "run ./pipeline logs --port 4600",
                        "./pipeline failures --port 4600",
                        "./pipeline redrive --all --port 4600");
    }

    @Test
    void namesNoNextStep_whenTheUploadIsStored() {
        ObjectItemView item = new ObjectItemView(
                "uploads/a.ndjson", "STORED", 250, "tag", "1", "", 250, 3, 0, 0, 0, "", "", "ndjson", "");

        print(CommandContext.DEFAULT_PORT, new UploadOutcome.Settled(UPLOAD, item, List.of()));

        assertThat(printed.output()).isEqualTo("  STORED after 2.0 s: 3 records stored, 0 rejected\n");
        assertThat(printed.errors()).isEmpty();
    }

    @Test
    void saysHowManyRecordsATransformerFilteredOut() {
        ObjectItemView item = new ObjectItemView(
                "uploads/a.ndjson", "STORED", 250, "tag", "1", "", 250, 0, 0, 0, 4, "", "", "ndjson", "");

        print(CommandContext.DEFAULT_PORT, new UploadOutcome.Settled(UPLOAD, item, List.of()));

        assertThat(printed.output()).isEqualTo("  STORED after 2.0 s: 0 records stored, 0 rejected, 4 filtered out\n");
    }

    @Test
    void saysWhatAnOpaqueObjectLooksLike_andHowToStoreItsRecords() {
        print(CommandContext.DEFAULT_PORT, new UploadOutcome.Settled(UPLOAD, opaque("CSV"), List.of()));

        assertThat(printed.output()).isEqualTo("  STORED after 2.0 s: only the object's item\n");
        assertThat(printed.errors())
                .isEqualTo("  Stored as one opaque object: it looks like CSV, but nothing says how to read it. To store"
                        + " its records, configure files; see docs/files.md.\n");
    }

    @Test
    void saysThatAnObjectIsOpaque_whenItLooksLikeNothing() {
        print(CommandContext.DEFAULT_PORT, new UploadOutcome.Settled(UPLOAD, opaque(""), List.of()));

        assertThat(printed.errors())
                .isEqualTo("  Stored as one opaque object: nothing says that it contains records. To store its"
                        + " records, configure files; see docs/files.md.\n");
    }

    private static ObjectItemView opaque(String looksLike) {
        return new ObjectItemView(
                "uploads/a", "STORED", 250, "tag", "1", "", 250, 0, 0, 0, 0, "", "", "opaque", looksLike);
    }

    private void print(int port, UploadOutcome outcome) {
        CommandContext context =
                new CommandContext(new Workspace(Path.of("checkout")), printed.console(), Map.of(), port);
        new OutcomePrinter(context).print(outcome, Duration.ofSeconds(2));
    }
}
