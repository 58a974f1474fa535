package io.serverlesspipeline.local.upload;

import static io.serverlesspipeline.local.testing.PipelineFixture.PIPELINE;
import static org.assertj.core.api.Assertions.assertThat;

import io.serverlesspipeline.local.item.ObjectItemView;
import io.serverlesspipeline.local.item.RejectedItemView;
import io.serverlesspipeline.local.item.StoredItems;
import io.serverlesspipeline.local.pipeline.FailureQueue;
import io.serverlesspipeline.local.testing.FakeQueue;
import io.serverlesspipeline.local.testing.FakeTable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Simulates the pipeline with one action for each pause of the follower. */
final class UploadFollowerTest {
    private static final Instant BEGIN = Instant.parse("2026-01-02T03:04:05.600Z");
    private static final Duration TIMEOUT = Duration.ofHours(1);

    private final FakeTable table = new FakeTable();
    private final FakeQueue failures = new FakeQueue();
    private final Deque<Runnable> events = new ArrayDeque<>();
    private final List<Long> progress = new ArrayList<>();

    @Test
    void waitsUntilTheFunctionHasStoredTheObject() throws Exception {
        events.add(() -> store("01", "IN_PROGRESS", 100));
        events.add(() -> store("01", "IN_PROGRESS", 200));
        events.add(() -> store("01", "STORED", 250));

        UploadOutcome outcome = follow(upload(null));

        assertThat(outcome).isInstanceOf(UploadOutcome.Settled.class);
        assertThat(outcome.succeeded()).isTrue();
        assertThat(progress).containsExactly(100L, 200L);
    }

    @Test
    void ignoresTheItemOfAnOlderUpload_evenWithTheSameContent() throws Exception {
        store("01", "STORED", 250);
        ObjectItemView before = items().object("uploads", "a.ndjson").orElseThrow();
        events.add(() -> store("02", "FAILED", 10));

        UploadOutcome outcome = follow(upload(before));

        assertThat(outcome.succeeded()).isFalse();
        assertThat(((UploadOutcome.Settled) outcome).item().sequencer()).isEqualTo("02");
    }

    @Test
    void ignoresTheItemOfDifferentContent() throws Exception {
        events.add(() -> table.put(
                "PK", "OBJECT#uploads/a.ndjson",
                "SK", "OBJECT",
                "status", "STORED",
                "eTag", "other",
                "sequencer", "01",
                "eventTime", "t"));
        events.add(() -> store("02", "STORED", 250));

        assertThat(((UploadOutcome.Settled) follow(upload(null))).item().sequencer())
                .isEqualTo("02");
    }

    @Test
    void returnsTheRejectedRecords() throws Exception {
        table.put(
                "PK", "OBJECT#uploads/a.ndjson",
                "SK", "REJECTED#0000000003",
                "record", 3,
                "reason", "no type",
                "sequencer", "01");
        store("01", "PARTIAL", 250);

        UploadOutcome outcome = follow(upload(null));

        assertThat(outcome.succeeded()).isTrue();
        assertThat(((UploadOutcome.Settled) outcome).rejected())
                .extracting(RejectedItemView::reason)
                .containsExactly("no type");
    }

    @Test
    void returnsTheLastError_whenRetriesAreExhausted() throws Exception {
        // The queue truncates the time to seconds, which is before the start of the upload.
        events.add(() -> failures.addFailure("a.ndjson", "tag", "2026-01-02T03:04:05Z", "no PutItem"));

        UploadOutcome outcome = follow(upload(null));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        UploadOutcome.RetriesExhausted.class,
                        exhausted -> assertThat(exhausted.reason()).isEqualTo("AccessDenied: no PutItem"));
        assertThat(outcome.succeeded()).isFalse();
    }

    @Test
    void ignoresTheFailureOfAnOlderUpload_orOfAnotherObject() throws Exception {
        failures.addFailure("a.ndjson", "tag", "2026-01-02T03:04:04.999Z", "older")
                .addFailure("a.ndjson", "other", "2026-01-02T03:04:06Z", "other content")
                .addFailure("b.ndjson", "tag", "2026-01-02T03:04:06Z", "other key");
        events.add(() -> store("01", "STORED", 250));

        assertThat(follow(upload(null)).succeeded()).isTrue();
    }

    @Test
    void timesOut_whenNothingChanges() throws Exception {
        UploadOutcome nothing = follower().follow(upload(null), Duration.ZERO, item -> {});
        assertThat(nothing).isEqualTo(new UploadOutcome.TimedOut(upload(null), null));

        store("01", "IN_PROGRESS", 100);
        UploadOutcome stuck = follower().follow(upload(null), Duration.ZERO, item -> {});
        assertThat(stuck)
                .isInstanceOfSatisfying(
                        UploadOutcome.TimedOut.class,
                        timedOut -> assertThat(timedOut.item()).isNotNull());
        assertThat(stuck.succeeded()).isFalse();
    }

    private static CompletedUpload upload(@Nullable ObjectItemView before) {
        return new CompletedUpload("uploads", "a.ndjson", 250, "application/x-ndjson", "tag", BEGIN, before);
    }

    private void store(String sequencer, String status, long position) {
        table.put(
                "PK", "OBJECT#uploads/a.ndjson",
                "SK", "OBJECT",
                "status", status,
                "eTag", "tag",
                "sequencer", sequencer,
                "eventTime", "2026-01-02T03:04:05.700Z",
                "position", position);
    }

    private UploadOutcome follow(CompletedUpload upload) throws InterruptedException {
        return follower().follow(upload, TIMEOUT, item -> progress.add(item.position()));
    }

    private UploadFollower follower() {
        return new UploadFollower(items(), new FailureQueue(failures, PIPELINE), () -> {
            Runnable event = events.poll();
            if (event != null) {
                event.run();
            }
        });
    }

    private StoredItems items() {
        return new StoredItems(table, PIPELINE);
    }
}
