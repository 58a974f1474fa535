package io.serverlesspipeline.benchmark.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.handler.item.ContentDescription;
import io.serverlesspipeline.handler.item.ObjectItem;
import io.serverlesspipeline.handler.item.ObjectOutcome;
import io.serverlesspipeline.handler.item.ObjectStatus;
import io.serverlesspipeline.handler.item.SplitItem;
import io.serverlesspipeline.handler.item.SplitProgress;
import io.serverlesspipeline.handler.notification.Progress;
import io.serverlesspipeline.handler.notification.Upload;
import io.serverlesspipeline.handler.table.ConditionalPut;
import io.serverlesspipeline.handler.table.PutCondition;
import io.serverlesspipeline.handler.table.PutOutcome;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class DigestTableTest {
    private final Upload upload = LargeObject.ndjson(1).upload();
    private final DigestTable table = new DigestTable(Duration.ZERO);

    private boolean stores(ConditionalPut put) {
        return table.put(put) instanceof PutOutcome.Stored;
    }

    private ConditionalPut ranges(long replacedRevision) {
        return SplitItem.put(upload, SplitProgress.begin(1024), replacedRevision, Duration.ofDays(1));
    }

    private ConditionalPut object(ObjectStatus status, long position) {
        return ObjectItem.put(
                upload,
                new ObjectOutcome(
                        status,
                        new Progress(position, 0, 0, 0),
                        new ContentDescription(null, "ndjson", null),
                        null,
                        null));
    }

    @Test
    void replacesTheProgressOfTheRanges_onlyAtTheGivenRevision() {
        assertThat(stores(ranges(1))).isFalse();
        assertThat(stores(ranges(0))).isTrue();
        assertThat(stores(ranges(0))).isFalse();
        assertThat(stores(ranges(1))).isTrue();
        assertThat(stores(ranges(1))).isFalse();
    }

    @Test
    void returnsTheExistingItem_whenAConditionFails() {
        ConditionalPut first = ranges(0);
        table.put(first);

        assertThat(table.put(ranges(0))).isEqualTo(new PutOutcome.ConditionFailed(first.item()));
    }

    @Test
    void replacesTheItemOfTheObject_untilItHasAnOutcome() {
        assertThat(stores(object(ObjectStatus.IN_PROGRESS, 0))).isTrue();
        assertThat(stores(object(ObjectStatus.IN_PROGRESS, 2))).isTrue();
        assertThat(stores(object(ObjectStatus.IN_PROGRESS, 1))).isFalse();
        assertThat(stores(object(ObjectStatus.STORED, 3))).isTrue();
        assertThat(stores(object(ObjectStatus.STORED, 3))).isFalse();
    }

    @Test
    void countsOnlyTheItemsOfEntities() {
        table.put(ranges(0));
        table.put(object(ObjectStatus.IN_PROGRESS, 0));
        assertThat(table.entities().count()).isZero();

        table.put(put("USER#1", "ORDER#1"));
        assertThat(table.entities().count()).isOne();
    }

    @Test
    void fails_whenARecordIsRejected() {
        ConditionalPut rejected = put("OBJECT#uploads/large.ndjson", "REJECTED#0000000001");

        assertThatThrownBy(() -> table.put(rejected)).hasMessageContaining("rejects a record");
    }

    private static ConditionalPut put(String partitionKey, String sortKey) {
        return new ConditionalPut(
                Map.of("PK", AttributeValue.fromS(partitionKey), "SK", AttributeValue.fromS(sortKey)),
                new PutCondition("attribute_not_exists(PK)", Map.of(), Map.of()));
    }
}
