package io.serverlesspipeline.handler.pipeline;

import static io.serverlesspipeline.handler.pipeline.PipelineFixture.users;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.handler.notification.Upload;
import io.serverlesspipeline.handler.object.ObjectContent;
import io.serverlesspipeline.handler.object.ObjectReplacedException;
import io.serverlesspipeline.handler.object.ObjectStore;
import io.serverlesspipeline.handler.pipeline.UploadResult.Outcome;
import io.serverlesspipeline.handler.testing.FakeTable;
import io.serverlesspipeline.handler.testing.Uploads;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Notifications that arrive repeatedly, or in another order than the uploads. */
class RepeatedUploadTest {
    private static final String SUPERSEDED = "SUPERSEDED#x000000000000000001#2026-03-01T12:00:01.000Z";

    private final PipelineFixture fixture = new PipelineFixture();
    private final Upload first = Uploads.of("people.ndjson", 1);
    private final Upload second = Uploads.of("people.ndjson", 2);

    @AfterEach
    void close() {
        fixture.close();
    }

    /** Returns a store that reads each upload's own version, as a bucket with versioning does. */
    private ObjectStore versions(Map<Upload, String> contents) {
        return (upload, from) -> {
            byte[] content = contents.getOrDefault(upload, "").getBytes(UTF_8);
            int start = Math.toIntExact(from);
            return new ObjectContent(
                    new ByteArrayInputStream(content, start, content.length - start),
                    content.length - start,
                    null,
                    null);
        };
    }

    private static Deadline farAway() {
        return Deadline.of(() -> 60_000, Duration.ofSeconds(10));
    }

    @Test
    void aDuplicate_changesNothing_andReadsNoRecords() throws IOException {
        fixture.objects.put(first, users(1, 100, "a"));
        assertThat(fixture.store(first).outcome()).isEqualTo(Outcome.STORED);
        Map<?, ?> before = fixture.table.items();
        int puts = fixture.table.puts();

        UploadResult again = fixture.store(first);
        assertThat(again.outcome()).isEqualTo(Outcome.DUPLICATE);
        assertThat(again.duplicates()).isEqualTo(1);
        assertThat(fixture.table.items()).isEqualTo(before);
        assertThat(fixture.table.puts()).isEqualTo(puts + 1);
    }

    @Test
    void aDuplicateOfAnOpaqueObject_changesNothing() throws IOException {
        Upload upload = Uploads.of("a.txt");
        fixture.objects.put(upload, "text");
        assertThat(fixture.store(upload).outcome()).isEqualTo(Outcome.STORED);
        Map<?, ?> before = fixture.table.items();

        UploadResult again = fixture.store(upload);
        assertThat(again.outcome()).isEqualTo(Outcome.DUPLICATE);
        assertThat(again.duplicates()).isEqualTo(1);
        assertThat(fixture.table.items()).isEqualTo(before);
    }

    @Test
    void aNewerUpload_replacesItems_andKeepsThoseItNoLongerContains() throws IOException {
        ObjectStore objects = versions(Map.of(first, users(1, 3, "a"), second, users(2, 4, "b")));
        UploadPipeline pipeline = fixture.pipeline(objects, fixture.table);

        assertThat(pipeline.store(first, farAway()).outcome()).isEqualTo(Outcome.STORED);
        assertThat(pipeline.store(second, farAway()).outcome()).isEqualTo(Outcome.STORED);
        assertThat(fixture.letter(1)).isEqualTo("a");
        assertThat(fixture.letter(2)).isEqualTo("b");
        assertThat(fixture.letter(4)).isEqualTo("b");
        assertThat(fixture.objectItem(first)).containsEntry("sequencer", AttributeValue.fromS("x000000000000000002"));
    }

    @Test
    void anOlderUploadThatArrivesLater_leavesTheSameTable_exceptForItsOwnItem() throws IOException {
        ObjectStore objects = versions(Map.of(first, users(1, 3, "a") + "{\n", second, users(2, 4, "b")));
        UploadPipeline inOrder = fixture.pipeline(objects, fixture.table);
        inOrder.store(first, farAway());
        inOrder.store(second, farAway());

        try (PipelineFixture other = new PipelineFixture()) {
            UploadPipeline outOfOrder = other.pipeline(objects, other.table);
            outOfOrder.store(second, farAway());
            UploadResult late = outOfOrder.store(first, farAway());

            assertThat(late.outcome()).isEqualTo(Outcome.PARTIAL);
            assertThat(late.end().stored()).isEqualTo(1);
            assertThat(late.end().stale()).isEqualTo(2);
            assertThat(late.end().rejected()).isEqualTo(1);
            assertThat(other.table.get("OBJECT#uploads/people.ndjson", SUPERSEDED))
                    .containsEntry("status", AttributeValue.fromS("PARTIAL"))
                    .containsEntry("expiresAt", AttributeValue.fromN("1774958401"));
            Map<FakeTable.Key, ?> items = new HashMap<>(other.table.items());
            items.remove(new FakeTable.Key("OBJECT#uploads/people.ndjson", SUPERSEDED));
            assertThat(items).isEqualTo(fixture.table.items());
            assertThat(outOfOrder.store(first, farAway()).outcome()).isEqualTo(Outcome.DUPLICATE);
        }
    }

    @Test
    void aSupersededUpload_continues_andKeepsItsOwnCheckpoints() throws IOException {
        fixture.with("PIPELINE_CHECKPOINT_RECORDS", 10);
        ObjectStore objects = versions(Map.of(first, users(1, 50, "a"), second, users(1, 5, "b")));
        boolean[] overtaken = {false};
        UploadPipeline slow = fixture.pipeline(objects, put -> {
            if (!overtaken[0] && "20".equals(recordsStored(put.item()))) {
                overtaken[0] = true;
                store(objects, second);
            }
            if (AttributeValue.fromN("35").equals(put.item().get("userId"))) {
                throw SdkClientException.create("failed");
            }
            return fixture.table.put(put);
        });

        assertThatThrownBy(() -> slow.store(first, farAway())).hasMessage("failed");
        assertThat(fixture.attribute(first, "recordsStored")).isEqualTo("5");
        assertThat(fixture.table.get("OBJECT#uploads/people.ndjson", SUPERSEDED))
                .containsEntry("status", AttributeValue.fromS("IN_PROGRESS"))
                .containsEntry("recordsStored", AttributeValue.fromN("34"));

        UploadResult retry = fixture.pipeline(objects, fixture.table).store(first, farAway());
        assertThat(retry.outcome()).isEqualTo(Outcome.STORED);
        assertThat(retry.begin().records()).isEqualTo(34);
        assertThat(fixture.letter(5)).isEqualTo("b");
        assertThat(fixture.letter(50)).isEqualTo("a");
    }

    private void store(ObjectStore objects, Upload upload) {
        try {
            fixture.pipeline(objects, fixture.table).store(upload, farAway());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void anOlderOpaqueObject_doesNotReplaceTheNewer() throws IOException {
        Upload older = Uploads.of("a.txt", 1);
        Upload newer = Uploads.of("a.txt", 2);
        ObjectStore objects = versions(Map.of(older, "old", newer, "new"));
        UploadPipeline pipeline = fixture.pipeline(objects, fixture.table);

        pipeline.store(newer, farAway());
        assertThat(pipeline.store(older, farAway()).outcome()).isEqualTo(Outcome.SUPERSEDED);
        assertThat(fixture.attribute(newer, "body")).isEqualTo("new");
        assertThat(fixture.table.items()).hasSize(1);
    }

    @Test
    void anObjectThatWasReplaced_isLeftToTheNewerNotification() throws IOException {
        fixture.objects.put(second, users(1, 3, "b"));

        assertThat(fixture.store(first).outcome()).isEqualTo(Outcome.REPLACED);
        assertThat(fixture.table.items()).isEmpty();
        assertThat(fixture.store(second).outcome()).isEqualTo(Outcome.STORED);
        assertThat(fixture.letter(1)).isEqualTo("b");
    }

    @Test
    void anObjectThatIsReplacedWhileItIsRead_isLeftToTheNewerNotification() throws IOException {
        ObjectStore objects = (upload, from) -> {
            if (from > 0) {
                throw new ObjectReplacedException(upload);
            }
            byte[] part = users(1, 50, "a").getBytes(UTF_8);
            return new ObjectContent(new ByteArrayInputStream(part), 2L * part.length, null, null);
        };

        UploadResult result = fixture.pipeline(objects, fixture.table).store(first, farAway());
        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(fixture.attribute(first, "failure")).contains("replaced").contains("its own event");
        assertThat(fixture.attribute(first, "recordsStored")).isEqualTo("50");
        fixture.objects.put(second, users(1, 100, "b"));
        assertThat(fixture.store(second).outcome()).isEqualTo(Outcome.STORED);
        assertThat(fixture.letter(50)).isEqualTo("b");
        assertThat(fixture.attribute(first, "status")).isEqualTo("STORED");
    }

    @Test
    void aPutWhoseResponseIsLost_countsAsStored_whenTheClientRetries() throws IOException {
        fixture.objects.put(first, users(1, 3, "a"));
        UploadPipeline pipeline = fixture.pipeline(fixture.objects, put -> {
            fixture.table.put(put);
            return fixture.table.put(put);
        });

        UploadResult result = pipeline.store(first, farAway());
        assertThat(result.outcome()).isEqualTo(Outcome.DUPLICATE);
        assertThat(result.end().stored()).isEqualTo(3);
        assertThat(result.duplicates()).isEqualTo(3);
        assertThat(fixture.attribute(first, "recordsStored")).isEqualTo("3");
    }

    @Test
    void aLaterCheckpointOfAnotherInvocation_doesNoHarm() throws IOException {
        fixture.with("PIPELINE_CHECKPOINT_RECORDS", 10);
        fixture.objects.put(first, users(1, 95, "a"));
        boolean[] overtaken = {false};
        UploadPipeline slow = fixture.pipeline(fixture.objects, put -> {
            if (!overtaken[0] && "10".equals(recordsStored(put.item()))) {
                overtaken[0] = true;
                failAfter(60);
            }
            return fixture.table.put(put);
        });

        assertThat(slow.store(first, farAway()).outcome()).isEqualTo(Outcome.STORED);
        assertThat(fixture.attribute(first, "recordsStored")).isEqualTo("95");
    }

    @Test
    void anInvocationStops_whenAnotherHasCompletedTheUpload() throws IOException {
        fixture.with("PIPELINE_CHECKPOINT_RECORDS", 10);
        fixture.objects.put(first, users(1, 95, "a"));
        boolean[] overtaken = {false};
        UploadPipeline slow = fixture.pipeline(fixture.objects, put -> {
            if (!overtaken[0] && "10".equals(recordsStored(put.item()))) {
                overtaken[0] = true;
                failAfter(Integer.MAX_VALUE);
            }
            return fixture.table.put(put);
        });

        UploadResult result = slow.store(first, farAway());
        assertThat(result.outcome()).isEqualTo(Outcome.DUPLICATE);
        assertThat(result.end().records()).isEqualTo(10);
        assertThat(fixture.attribute(first, "status")).isEqualTo("STORED");
    }

    /** Stores the first upload in another invocation, which fails after the given user. */
    private void failAfter(int user) {
        try {
            fixture.pipeline(fixture.objects, put -> {
                        AttributeValue userId = put.item().getOrDefault("userId", AttributeValue.fromN("0"));
                        if (Integer.parseInt(userId.n()) > user) {
                            throw SdkClientException.create("failed");
                        }
                        return fixture.table.put(put);
                    })
                    .store(first, farAway());
        } catch (IOException | SdkClientException e) {
            assertThat(e).hasMessage("failed");
        }
    }

    private static String recordsStored(Map<String, AttributeValue> item) {
        return item.getOrDefault("recordsStored", AttributeValue.fromN("-1")).n();
    }
}
