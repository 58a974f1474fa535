package io.serverlesspipeline.local.console;

import static io.serverlesspipeline.local.testing.PipelineFixture.PIPELINE;
import static org.assertj.core.api.Assertions.assertThat;

import io.serverlesspipeline.local.item.StoredItems;
import io.serverlesspipeline.local.pipeline.FailedEvent;
import io.serverlesspipeline.local.testing.FakeTable;
import io.serverlesspipeline.local.upload.CompletedUpload;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class UploadsTest {
    private static final Instant BEGIN = Instant.parse("2026-01-02T03:04:05Z");

    private final FakeTable table = new FakeTable();
    private final List<TrackedUpload> events = new ArrayList<>();
    private Instant now = BEGIN;
    private final Uploads uploads = new Uploads(new StoredItems(table, PIPELINE), "uploads", () -> now, events::add);

    private void add(String eTag) {
        uploads.add(new CompletedUpload("uploads", "a.ndjson", 250, "text/plain", eTag, now, null));
    }

    private void store(String eTag, String status, long rejected) {
        table.put(
                "PK",
                "OBJECT#uploads/a.ndjson",
                "SK",
                "OBJECT",
                "status",
                status,
                "eTag",
                eTag,
                "size",
                250,
                "sequencer",
                "01",
                "recordsStored",
                7,
                "recordsRejected",
                rejected,
                "format",
                "ndjson");
    }

    private void log(String status) {
        uploads.read(
                LogLine.json("{\"bucket\":\"uploads\",\"key\":\"a.ndjson\",\"sequencer\":\"01\",\"status\":\"" + status
                        + "\",\"failure\":\"no route\",\"duration\":300}"),
                now);
    }

    private TrackedUpload last() {
        return events.get(events.size() - 1);
    }

    @Test
    void followsAnUpload_fromTheBucketToTheTable() {
        add("tag");
        now = BEGIN.plusMillis(800);
        store("tag", "PARTIAL", 1);
        table.put(
                "PK", "OBJECT#uploads/a.ndjson",
                "SK", "REJECTED#0000000003",
                "record", 3,
                "reason", "The field id, which PK requires, is missing or empty.",
                "firstBytes", "{\"id\":\"\"}",
                "sequencer", "01");
        log("PARTIAL");

        assertThat(last().state()).isEqualTo("partial");
        assertThat(last().steps())
                .containsEntry("bucket", "2026-01-02T03:04:05Z")
                .containsEntry("function", "2026-01-02T03:04:05.500Z")
                .containsEntry("table", "2026-01-02T03:04:05.800Z");
        assertThat(last().counts()).isEqualTo(new TrackedUpload.Counts(7, 1, 0, 0, 0));
        assertThat(last().rejected())
                .containsExactly(new RejectedRecord(
                        3, "The field id, which PK requires, is missing or empty.", "{\"id\":\"\"}", List.of(1, 8)));
    }

    @Test
    void showsTheProgressOfALargeUpload_onceForEachChange() {
        add("tag");
        store("tag", "IN_PROGRESS", 0);
        uploads.poll();
        uploads.poll();

        assertThat(events).extracting(TrackedUpload::state).containsExactly("uploaded", "processing");
    }

    @Test
    void showsAnUploadThatFails_isRetried_isQueued_andIsRedriven() {
        add("tag");
        log("BROKEN");
        uploads.fail(List.of(new FailedEvent("uploads", "a.ndjson", "tag", BEGIN, "AccessDenied: no route")));
        store("tag", "STORED", 0);
        log("STORED");

        assertThat(events)
                .extracting(TrackedUpload::state)
                .containsExactly("uploaded", "processing", "queued", "stored");
        assertThat(events.get(1).message()).isEqualTo("no route");
        assertThat(uploads.all()).hasSize(1);
    }

    @Test
    void ignoresTheItemAndTheFailureOfAnotherUpload() {
        store("other", "STORED", 0);
        add("tag");
        uploads.poll();
        uploads.fail(List.of(new FailedEvent("uploads", "a.ndjson", "other", BEGIN, "x")));

        assertThat(last().state()).isEqualTo("uploaded");
    }

    @Test
    void showsTheUploadsOfOthers_whenTheLogMentionsThem() {
        store("tag", "STORED", 0);
        log("STORED");
        log("DUPLICATE");

        assertThat(uploads.all()).singleElement().satisfies(upload -> {
            assertThat(upload.state()).isEqualTo("stored");
            assertThat(upload.size()).isEqualTo(250);
        });
    }

    @Test
    void countsAnUploadOnce_whenTheFunctionLogsItBeforeItsRequestEnds() throws Exception {
        uploads.begin("a.ndjson");
        store("tag", "STORED", 0);
        log("STORED");
        assertThat(uploads.all()).isEmpty();

        add("tag");
        uploads.end("a.ndjson");

        assertThat(uploads.all())
                .singleElement()
                .extracting(TrackedUpload::state)
                .isEqualTo("stored");
    }

    @Test
    void countsAnUploadOnce_whenItsItemIsReadBeforeItsLogLine_andWhenItIsRedriven() {
        add("tag");
        store("tag", "FAILED", 0);
        uploads.poll();
        log("FAILED");
        store("tag", "STORED", 0);
        log("STORED");

        assertThat(uploads.all())
                .singleElement()
                .extracting(TrackedUpload::state)
                .isEqualTo("stored");
    }

    @Test
    void ordersTheSteps_whenTheLogGivesThemOtherTimesThanTheItem() {
        add("tag");
        now = BEGIN.plusSeconds(2);
        store("tag", "STORED", 0);
        uploads.poll();
        now = BEGIN.plusSeconds(1);
        log("STORED");

        assertThat(last().steps())
                .containsEntry("function", "2026-01-02T03:04:05.700Z")
                .containsEntry("table", "2026-01-02T03:04:06Z");
    }

    @Test
    void stopsFollowing_whenNothingHappensForTwoMinutes_orANewerUploadHasTheKey() {
        add("tag");
        now = BEGIN.plus(Duration.ofSeconds(121));
        uploads.poll();
        assertThat(last().state()).isEqualTo("waiting");

        add("second");
        add("third");
        assertThat(uploads.all()).extracting(TrackedUpload::state).containsExactly("waiting", "waiting", "uploaded");
    }
}
