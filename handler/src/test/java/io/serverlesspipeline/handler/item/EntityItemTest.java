package io.serverlesspipeline.handler.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.handler.mapping.EntityKeys;
import io.serverlesspipeline.handler.mapping.EntityKeys.IndexKey;
import io.serverlesspipeline.handler.notification.Sequencer;
import io.serverlesspipeline.handler.notification.Upload;
import io.serverlesspipeline.handler.record.RecordPlace;
import io.serverlesspipeline.handler.testing.Uploads;
import io.serverlesspipeline.handler.value.RejectedRecordException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class EntityItemTest {
    private static final Upload UPLOAD =
            new Upload("uploads", "a/b.json", "v1", "etag", 100, Sequencer.of("ab"), Uploads.NOON);

    private static final EntityKeys KEYS = new EntityKeys("user", "USER#1", "PROFILE", null, null);

    private static Map<String, AttributeValue> item(Map<String, AttributeValue> fields) throws RejectedRecordException {
        return EntityItem.put(fields, KEYS, UPLOAD, RecordPlace.of(7), 409600).item();
    }

    @Test
    void holdsTheKeys_theSource_andTheFields() throws RejectedRecordException {
        EntityKeys keys = new EntityKeys("user", "USER#1", "PROFILE", new IndexKey("EMAIL#a@b", "USER#1"), 1800000000L);
        Map<String, AttributeValue> fields = Map.of(
                "userId", AttributeValue.fromN("1"),
                "email", AttributeValue.fromS("a@b"));

        assertThat(EntityItem.put(fields, keys, UPLOAD, RecordPlace.of(7), 409600)
                        .item())
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("PK", AttributeValue.fromS("USER#1")),
                        Map.entry("SK", AttributeValue.fromS("PROFILE")),
                        Map.entry("GSI1PK", AttributeValue.fromS("EMAIL#a@b")),
                        Map.entry("GSI1SK", AttributeValue.fromS("USER#1")),
                        Map.entry("expiresAt", AttributeValue.fromN("1800000000")),
                        Map.entry("entityType", AttributeValue.fromS("user")),
                        Map.entry("source", AttributeValue.fromS("uploads/a/b.json")),
                        Map.entry("versionId", AttributeValue.fromS("v1")),
                        Map.entry("sequencer", AttributeValue.fromS("xAB")),
                        Map.entry("eventTime", AttributeValue.fromS("2026-03-01T12:00:00.000Z")),
                        Map.entry("record", AttributeValue.fromN("7")),
                        Map.entry("userId", AttributeValue.fromN("1")),
                        Map.entry("email", AttributeValue.fromS("a@b"))));
    }

    @Test
    void omitsAbsentAttributes() throws RejectedRecordException {
        Upload unversioned = Uploads.of("a.json");
        assertThat(EntityItem.put(Map.of(), KEYS, unversioned, RecordPlace.of(1), 409600)
                        .item())
                .containsOnlyKeys("PK", "SK", "entityType", "source", "sequencer", "eventTime", "record");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PK",
                "SK",
                "GSI1PK",
                "GSI1SK",
                "expiresAt",
                "entityType",
                "source",
                "versionId",
                "sequencer",
                "eventTime",
                "record"
            })
    void keepsAFieldWithAReservedName_besideTheAttribute(String name) throws RejectedRecordException {
        Map<String, AttributeValue> fields = new LinkedHashMap<>();
        fields.put(name, AttributeValue.fromS("one"));
        fields.put(name + "_", AttributeValue.fromS("two"));
        fields.put(name + "__", AttributeValue.fromS("three"));
        fields.put(name + "_x", AttributeValue.fromS("four"));
        fields.put("_" + name, AttributeValue.fromS("five"));

        assertThat(item(fields))
                .containsEntry(name + "_", AttributeValue.fromS("one"))
                .containsEntry(name + "__", AttributeValue.fromS("two"))
                .containsEntry(name + "___", AttributeValue.fromS("three"))
                .containsEntry(name + "_x", AttributeValue.fromS("four"))
                .containsEntry("_" + name, AttributeValue.fromS("five"));
        assertThat(item(fields).get(name)).isEqualTo(item(Map.of()).get(name));
    }

    @Test
    void keepsAFieldOnce_whenItEqualsTheAttributeOfItsName() throws RejectedRecordException {
        assertThat(item(Map.of("record", AttributeValue.fromN("7")))).doesNotContainKey("record_");
    }

    @Test
    void keepsUnderscores() throws RejectedRecordException {
        assertThat(item(Map.of("_", AttributeValue.fromS("a"), "type_", AttributeValue.fromS("b"))))
                .containsEntry("_", AttributeValue.fromS("a"))
                .containsEntry("type_", AttributeValue.fromS("b"));
    }

    @Test
    void isRejected_beyondTheSizeLimit() throws RejectedRecordException {
        long without =
                ItemSize.of(item(Map.of("text", AttributeValue.fromS("")))).bytes();
        int room = (int) (409600 - without);
        assertThat(item(Map.of("text", AttributeValue.fromS("x".repeat(room))))).isNotEmpty();

        assertThatThrownBy(() -> item(Map.of("text", AttributeValue.fromS("x".repeat(room + 1)))))
                .isInstanceOf(RejectedRecordException.class)
                .hasMessage("The item would have 409601 bytes as DynamoDB counts them; the limit is 409600.");
    }

    @Test
    void isFromAnUpload_whenSourceAndSequencerAndTimeAreEqual() throws RejectedRecordException {
        Map<String, AttributeValue> item = item(Map.of());
        assertThat(EntityItem.isFrom(item, UPLOAD)).isTrue();
        assertThat(EntityItem.isFrom(
                        item, new Upload("uploads", "other", "v1", "etag", 100, Sequencer.of("ab"), Uploads.NOON)))
                .isFalse();
        assertThat(EntityItem.isFrom(
                        item, new Upload("uploads", "a/b.json", "v1", "etag", 100, Sequencer.of("ac"), Uploads.NOON)))
                .isFalse();
        assertThat(EntityItem.isFrom(
                        item,
                        new Upload(
                                "uploads",
                                "a/b.json",
                                "v1",
                                "etag",
                                100,
                                Sequencer.of("ab"),
                                Uploads.NOON.plusMillis(1))))
                .isFalse();
        assertThat(EntityItem.isFrom(Map.of(), UPLOAD)).isFalse();
    }
}
