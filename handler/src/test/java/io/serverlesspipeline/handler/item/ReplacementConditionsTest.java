package io.serverlesspipeline.handler.item;

import static org.assertj.core.api.Assertions.assertThat;

import io.serverlesspipeline.handler.mapping.EntityKeys;
import io.serverlesspipeline.handler.notification.Progress;
import io.serverlesspipeline.handler.notification.Sequencer;
import io.serverlesspipeline.handler.notification.Upload;
import io.serverlesspipeline.handler.record.RecordPlace;
import io.serverlesspipeline.handler.table.ConditionalPut;
import io.serverlesspipeline.handler.table.PutCondition;
import io.serverlesspipeline.handler.table.PutOutcome;
import io.serverlesspipeline.handler.testing.FakeTable;
import io.serverlesspipeline.handler.testing.Uploads;
import io.serverlesspipeline.handler.value.RejectedRecordException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ReplacementConditionsTest {
    private static Upload upload(String key, @Nullable String sequencer, int seconds) {
        return new Upload("uploads", key, null, "etag", 1, Sequencer.of(sequencer), Uploads.NOON.plusSeconds(seconds));
    }

    /** Returns whether the second put replaces the first item. */
    private static boolean replaces(ConditionalPut first, ConditionalPut second) {
        FakeTable table = new FakeTable();
        assertThat(table.put(first)).isInstanceOf(PutOutcome.Stored.class);
        return table.put(second) instanceof PutOutcome.Stored;
    }

    private static ConditionalPut entity(Upload upload, long record) {
        return entity(upload, RecordPlace.of(record));
    }

    private static ConditionalPut entity(Upload upload, RecordPlace place) {
        try {
            EntityKeys keys = new EntityKeys("user", "USER#1", "PROFILE", null, null);
            return EntityItem.put(Map.of(), keys, upload, place, 409600);
        } catch (RejectedRecordException e) {
            throw new AssertionError(e);
        }
    }

    private static ConditionalPut object(Upload upload, ObjectStatus status, long position) {
        return ObjectItem.put(
                upload,
                new ObjectOutcome(
                        status,
                        new Progress(position, 0, 0, 0),
                        new ContentDescription(null, "json", null),
                        null,
                        null));
    }

    private static ConditionalPut rejected(Upload upload) {
        return RejectedItem.put(upload, 1, 0, "Because.", new byte[0], Duration.ofDays(30));
    }

    @Test
    void ofEntities_expressTheWholeOrder() {
        assertThat(entity(upload("a", "1F", 0), 7).condition())
                .isEqualTo(new PutCondition(
                        "attribute_not_exists(PK)"
                                + " OR (#source = :source AND ((#sequencer >= :prefix AND #sequencer < :sequencer)"
                                + " OR (#sequencer = :sequencer AND #eventTime < :eventTime)"
                                + " OR (#sequencer < :prefix AND #eventTime <= :eventTime)"
                                + " OR (#sequencer = :sequencer AND #eventTime = :eventTime AND #record < :record)))"
                                + " OR (#source <> :source AND (#eventTime < :eventTime"
                                + " OR (#eventTime = :eventTime AND #source < :source)))",
                        Map.of(
                                "#source", "source",
                                "#sequencer", "sequencer",
                                "#eventTime", "eventTime",
                                "#record", "record"),
                        Map.of(
                                ":source", AttributeValue.fromS("uploads/a"),
                                ":prefix", AttributeValue.fromS("x"),
                                ":sequencer", AttributeValue.fromS("x1F"),
                                ":eventTime", AttributeValue.fromS("2026-03-01T12:00:00.000Z"),
                                ":record", AttributeValue.fromN("7"))));
    }

    @Test
    void ofObjects_allowProgress_butOneFinalOutcomeOnly() {
        assertThat(object(upload("a", "1F", 0), ObjectStatus.STORED, 99).condition())
                .isEqualTo(new PutCondition(
                        "attribute_not_exists(PK)"
                                + " OR (#sequencer >= :prefix AND #sequencer < :sequencer)"
                                + " OR (#sequencer = :sequencer AND #eventTime < :eventTime)"
                                + " OR (#sequencer < :prefix AND #eventTime <= :eventTime)"
                                + " OR (#sequencer = :sequencer AND #eventTime = :eventTime"
                                + " AND #status = :inProgress AND #position <= :position)",
                        Map.of(
                                "#sequencer", "sequencer",
                                "#eventTime", "eventTime",
                                "#status", "status",
                                "#position", "position"),
                        Map.of(
                                ":prefix", AttributeValue.fromS("x"),
                                ":sequencer", AttributeValue.fromS("x1F"),
                                ":eventTime", AttributeValue.fromS("2026-03-01T12:00:00.000Z"),
                                ":inProgress", AttributeValue.fromS("IN_PROGRESS"),
                                ":position", AttributeValue.fromN("99"))));
    }

    @Test
    void ofRejectedRecords_allowOnlyANewerUpload() {
        assertThat(rejected(upload("a", "1F", 0)).condition())
                .isEqualTo(new PutCondition(
                        "attribute_not_exists(PK)"
                                + " OR (#sequencer >= :prefix AND #sequencer < :sequencer)"
                                + " OR (#sequencer = :sequencer AND #eventTime < :eventTime)"
                                + " OR (#sequencer < :prefix AND #eventTime <= :eventTime)",
                        Map.of("#sequencer", "sequencer", "#eventTime", "eventTime"),
                        Map.of(
                                ":prefix", AttributeValue.fromS("x"),
                                ":sequencer", AttributeValue.fromS("x1F"),
                                ":eventTime", AttributeValue.fromS("2026-03-01T12:00:00.000Z"))));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                // sequencer, second and record of the existing item, then of the new one, and whether the put
                // succeeds
                "1, 0, 1, 2, 0, 1, true",
                "2, 0, 1, 1, 0, 1, false",
                "2, 0, 1, 1, 9, 9, false",
                "0055AED6DCD90281E5, 0, 1, 0055AED6DD, 1, 1, true",
                "0055AED6DD, 1, 1, 0055AED6DCD90281E5, 0, 1, false",
                "0055AED6DD, 0, 1, 0055aed6dd00, 0, 2, true",
                "1, 0, 1, 1, 0, 2, true",
                "1, 0, 9, 1, 0, 10, true",
                "1, 0, 1, 1, 0, 1, false",
                "1, 0, 2, 1, 0, 1, false",
                "1, 0, 9, 1, 1, 1, true",
                "1, 1, 1, 1, 0, 9, false",
                "none, 0, 1, none, 1, 1, true",
                "none, 1, 1, none, 0, 9, false",
                "none, 9, 9, 1, 0, 1, true",
                "1, 0, 1, none, 9, 9, false",
            })
    void allowTheNewerRecordOfOneObject(
            String oldSequencer,
            int oldSecond,
            long oldRecord,
            String newSequencer,
            int newSecond,
            long newRecord,
            boolean succeeds) {
        assertThat(replaces(
                        entity(upload("a", oldSequencer, oldSecond), oldRecord),
                        entity(upload("a", newSequencer, newSecond), newRecord)))
                .isEqualTo(succeeds);
    }

    @ParameterizedTest
    @CsvSource({
        // The later event, whatever the sequencers: sequencers of different keys aren't comparable
        "a, 9, 0, b, 1, 1, true",
        "a, 1, 1, b, 9, 0, false",
        // At the same time, the greater name, so that every order of delivery has the same result
        "a, 9, 0, b, 1, 0, true",
        "b, 1, 0, a, 9, 0, false",
    })
    void allowTheLaterOfTwoObjects(
            String oldKey,
            String oldSequencer,
            int oldSecond,
            String newKey,
            String newSequencer,
            int newSecond,
            boolean succeeds) {
        assertThat(replaces(
                        entity(upload(oldKey, oldSequencer, oldSecond), 9),
                        entity(upload(newKey, newSequencer, newSecond), 1)))
                .isEqualTo(succeeds);
    }

    @ParameterizedTest
    @CsvSource({
        // A retry and the final outcome of the same upload
        "1, IN_PROGRESS, 0, 1, IN_PROGRESS, 0, true",
        "1, IN_PROGRESS, 50, 1, IN_PROGRESS, 100, true",
        "1, IN_PROGRESS, 100, 1, STORED, 100, true",
        // A repeated notification
        "1, IN_PROGRESS, 50, 1, IN_PROGRESS, 0, false",
        "1, STORED, 100, 1, IN_PROGRESS, 0, false",
        "1, STORED, 100, 1, STORED, 100, false",
        "1, PARTIAL, 100, 1, STORED, 100, false",
        "1, FAILED, 50, 1, IN_PROGRESS, 100, false",
        // A newer and an older upload
        "1, STORED, 100, 2, IN_PROGRESS, 0, true",
        "1, IN_PROGRESS, 100, 2, IN_PROGRESS, 0, true",
        "2, IN_PROGRESS, 0, 1, STORED, 100, false",
        "2, STORED, 0, 1, IN_PROGRESS, 100, false",
    })
    void allowProgressOfAnObject(
            String oldSequencer,
            ObjectStatus oldStatus,
            long oldPosition,
            String newSequencer,
            ObjectStatus newStatus,
            long newPosition,
            boolean succeeds) {
        assertThat(replaces(
                        object(upload("a", oldSequencer, 0), oldStatus, oldPosition),
                        object(upload("a", newSequencer, 0), newStatus, newPosition)))
                .isEqualTo(succeeds);
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 2, 0, true", "2, 0, 1, 0, false", "1, 0, 1, 0, false", "1, 0, 1, 1, true", "1, 1, 1, 0, false"})
    void allowARejectedRecordOfANewerUpload(
            String oldSequencer, int oldSecond, String newSequencer, int newSecond, boolean succeeds) {
        assertThat(replaces(
                        rejected(upload("a", oldSequencer, oldSecond)), rejected(upload("a", newSequencer, newSecond))))
                .isEqualTo(succeeds);
    }

    @ParameterizedTest
    @CsvSource({
        // The second of the existing item, whose sequencer is padded on the left, and whether an upload at noon
        // replaces it
        "-1, true",
        "0, true",
        "1, false"
    })
    void compareByTime_withALeftPaddedSequencer(int second, boolean succeeds) {
        Upload older = upload("a", "0055AED6DD", second);
        Upload upload = upload("a", "0055AED6DCD90281E5", 0);

        assertThat(replaces(leftPadded(entity(older, 9)), entity(upload, 1))).isEqualTo(succeeds);
        assertThat(replaces(leftPadded(rejected(older)), rejected(upload))).isEqualTo(succeeds);
        for (ObjectStatus status : ObjectStatus.values()) {
            assertThat(replaces(leftPadded(object(older, status, 99)), object(upload, ObjectStatus.IN_PROGRESS, 0)))
                    .isEqualTo(succeeds);
        }
    }

    /** Returns the put with a sequencer in the format that earlier versions wrote. */
    private static ConditionalPut leftPadded(ConditionalPut put) {
        Map<String, AttributeValue> item = new HashMap<>(put.item());
        item.put("sequencer", AttributeValue.fromS("0000000000000000000000000055AED6DD"));
        return new ConditionalPut(item, put.condition());
    }

    @Test
    void protectItemsThatThePipelineDidNotWrite() {
        FakeTable table = new FakeTable();
        Map<String, AttributeValue> foreign =
                Map.of("PK", AttributeValue.fromS("USER#1"), "SK", AttributeValue.fromS("PROFILE"));
        table.put(new ConditionalPut(foreign, new PutCondition("attribute_not_exists(PK)", Map.of(), Map.of())));

        assertThat(table.put(entity(upload("a", "1", 0), 1))).isEqualTo(new PutOutcome.ConditionFailed(foreign));
    }

    @ParameterizedTest
    @CsvSource({
        // record and emitted record of the existing item, then of the new one, and whether the put succeeds
        "7, 1, 7, 2, true",
        "7, 2, 7, 3, true",
        "7, 10, 7, 9, false",
        "7, 2, 7, 2, false",
        "7, 2, 7, 1, false",
        "7, 3, 8, 1, true",
        "7, 3, 8, 2, true",
        "8, 1, 7, 2, false",
        "8, 2, 7, 3, false"
    })
    void ofEmittedRecords_compareTheRecordAndThenTheirNumberWithinIt(
            long record, int emitted, long newRecord, int newEmitted, boolean succeeds) {
        Upload upload = upload("a", "1", 0);

        assertThat(replaces(
                        entity(upload, new RecordPlace(record, emitted)),
                        entity(upload, new RecordPlace(newRecord, newEmitted))))
                .isEqualTo(succeeds);
    }
}
