package io.serverlesspipeline.handler.item;

import static org.assertj.core.api.Assertions.assertThat;

import io.serverlesspipeline.handler.item.ObjectItem.UploadOrder;
import io.serverlesspipeline.handler.notification.Progress;
import io.serverlesspipeline.handler.notification.Sequencer;
import io.serverlesspipeline.handler.notification.Upload;
import io.serverlesspipeline.handler.table.ConditionalPut;
import io.serverlesspipeline.handler.testing.Uploads;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ObjectItemTest {
    private static final Progress PROGRESS = new Progress(1000, 5, 2, 1);

    private static Map<String, AttributeValue> item(Upload upload, ObjectStatus status) {
        return ObjectItem.put(
                        upload,
                        new ObjectOutcome(status, PROGRESS, new ContentDescription(null, "json", null), null, null))
                .item();
    }

    @Test
    void recordsTheUploadAndItsOutcome() {
        Upload upload = new Upload("uploads", "a#b.json", "v1", "etag", 2000, Sequencer.of("ab"), Uploads.NOON);
        ObjectOutcome outcome = new ObjectOutcome(
                ObjectStatus.FAILED,
                PROGRESS,
                new ContentDescription("application/json", "json", "CSV"),
                "It is truncated.",
                "body");

        assertThat(ObjectItem.put(upload, outcome).item())
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("PK", AttributeValue.fromS("OBJECT#uploads/a#b.json")),
                        Map.entry("SK", AttributeValue.fromS("OBJECT")),
                        Map.entry("GSI1PK", AttributeValue.fromS("OBJECT#FAILED#2026-03-01")),
                        Map.entry("GSI1SK", AttributeValue.fromS("2026-03-01T12:00:00.000Z")),
                        Map.entry("versionId", AttributeValue.fromS("v1")),
                        Map.entry("sequencer", AttributeValue.fromS("xAB")),
                        Map.entry("eventTime", AttributeValue.fromS("2026-03-01T12:00:00.000Z")),
                        Map.entry("size", AttributeValue.fromN("2000")),
                        Map.entry("eTag", AttributeValue.fromS("etag")),
                        Map.entry("contentType", AttributeValue.fromS("application/json")),
                        Map.entry("format", AttributeValue.fromS("json")),
                        Map.entry("looksLike", AttributeValue.fromS("CSV")),
                        Map.entry("status", AttributeValue.fromS("FAILED")),
                        Map.entry("position", AttributeValue.fromN("1000")),
                        Map.entry("recordsStored", AttributeValue.fromN("5")),
                        Map.entry("recordsRejected", AttributeValue.fromN("2")),
                        Map.entry("recordsStale", AttributeValue.fromN("1")),
                        Map.entry("failure", AttributeValue.fromS("It is truncated.")),
                        Map.entry("body", AttributeValue.fromS("body"))));
    }

    @Test
    void hasASeparateItemThatExpires_whenANewerUploadSupersedesIt() {
        Upload upload = Uploads.of("a.json", 1);
        ObjectOutcome outcome = new ObjectOutcome(
                ObjectStatus.IN_PROGRESS, PROGRESS, new ContentDescription(null, "json", null), null, null);
        ConditionalPut put = ObjectItem.putSuperseded(upload, outcome, Duration.ofDays(30));

        Map<String, AttributeValue> same = new HashMap<>(item(upload, ObjectStatus.IN_PROGRESS));
        same.put("SK", AttributeValue.fromS("SUPERSEDED#x000000000000000001#2026-03-01T12:00:01.000Z"));
        same.put("expiresAt", AttributeValue.fromN("1774958401"));
        assertThat(put.item()).isEqualTo(same);
        assertThat(put.condition()).isEqualTo(ReplacementConditions.olderProgress(upload, 1000));
    }

    @ParameterizedTest
    @EnumSource(ObjectStatus.class)
    void isInTheIndex_onlyWhileItNeedsAttention(ObjectStatus status) {
        Map<String, AttributeValue> item = item(Uploads.of("a"), status);

        if (status == ObjectStatus.STORED) {
            assertThat(item).doesNotContainKeys("GSI1PK", "GSI1SK");
        } else {
            assertThat(item)
                    .containsEntry("GSI1PK", AttributeValue.fromS("OBJECT#" + status + "#2026-03-01"))
                    .containsEntry("GSI1SK", AttributeValue.fromS("2026-03-01T12:00:01.000Z"));
        }
    }

    @Test
    void returnsItsProgress() {
        assertThat(ObjectItem.progress(item(Uploads.of("a"), ObjectStatus.IN_PROGRESS)))
                .isEqualTo(PROGRESS);
        assertThat(ObjectItem.progress(Map.of())).isEqualTo(Progress.NONE);
        assertThat(PROGRESS.records()).isEqualTo(8);
    }

    @Test
    void comparesWithAnUpload() {
        Upload first = Uploads.of("a", 1);
        assertThat(ObjectItem.compare(item(first, ObjectStatus.IN_PROGRESS), first))
                .isEqualTo(UploadOrder.SAME_IN_PROGRESS);
        assertThat(ObjectItem.compare(item(first, ObjectStatus.PARTIAL), first)).isEqualTo(UploadOrder.SAME_FINISHED);
        assertThat(ObjectItem.compare(item(Uploads.of("a", 2), ObjectStatus.IN_PROGRESS), first))
                .isEqualTo(UploadOrder.NEWER);
    }
}
