package io.serverlesspipeline.local.item;

import static io.serverlesspipeline.local.testing.PipelineFixture.PIPELINE;
import static org.assertj.core.api.Assertions.assertThat;

import io.serverlesspipeline.local.testing.FakeTable;
import org.junit.jupiter.api.Test;

final class StoredItemsTest {
    private final FakeTable table = new FakeTable();
    private final StoredItems items = new StoredItems(table, PIPELINE);

    @Test
    void listsTheItemsOfEveryPage_sortedByKey() {
        table.put("PK", "USER#2", "SK", "PROFILE")
                .put("PK", "USER#1", "SK", "SESSION#1")
                .put("PK", "USER#1", "SK", "ORDER#1");

        assertThat(items.all())
                .extracting(item -> FakeTable.text(item, "PK") + " " + FakeTable.text(item, "SK"))
                .containsExactly("USER#1 ORDER#1", "USER#1 SESSION#1", "USER#2 PROFILE");
    }

    @Test
    void findsTheItemsOfAPartition() {
        table.put("PK", "USER#1", "SK", "PROFILE").put("PK", "USER#2", "SK", "PROFILE");

        assertThat(items.ofPartition("USER#2")).hasSize(1);
        assertThat(items.ofPartition("USER#3")).isEmpty();
    }

    @Test
    void readsTheItemOfAnObject_withSlashesInItsKey() {
        table.put("PK", "OBJECT#uploads/a/b.json", "SK", "OBJECT", "status", "PARTIAL", "recordsStored", 3);

        ObjectItemView item = items.object("uploads", "a/b.json").orElseThrow();

        assertThat(item.bucket()).isEqualTo("uploads");
        assertThat(item.key()).isEqualTo("a/b.json");
        assertThat(item.recordsStored()).isEqualTo(3);
        assertThat(item.isSettled()).isTrue();
        assertThat(item.isFailed()).isFalse();
        assertThat(items.object("uploads", "other")).isEmpty();
    }

    @Test
    void omitsRejectedRecordsOfOlderUploads_fromEveryListing() {
        table.put("PK", "OBJECT#uploads/a", "SK", "OBJECT", "status", "STORED", "sequencer", "02", "eventTime", "u")
                .put("PK", "OBJECT#uploads/a", "SK", "REJECTED#0000000001", "sequencer", "01", "eventTime", "t")
                .put("PK", "OBJECT#uploads/b", "SK", "OBJECT", "status", "PARTIAL", "sequencer", "01", "eventTime", "t")
                .put("PK", "OBJECT#uploads/b", "SK", "REJECTED#0000000001", "sequencer", "01", "eventTime", "t")
                .put("PK", "OBJECT#uploads/b", "SK", "REJECTED#0000000002", "sequencer", "01", "eventTime", "s");

        assertThat(items.all())
                .extracting(item -> FakeTable.text(item, "PK") + " " + FakeTable.text(item, "SK"))
                .containsExactly(
                        "OBJECT#uploads/a OBJECT", "OBJECT#uploads/b OBJECT", "OBJECT#uploads/b REJECTED#0000000001");
        assertThat(items.ofPartition("OBJECT#uploads/a")).hasSize(1);
        assertThat(items.rejected(items.object("uploads", "a").orElseThrow())).isEmpty();
    }

    @Test
    void omitsRejectedRecordsOfOlderUploads_ofOneObject() {
        table.put("PK", "OBJECT#uploads/a", "SK", "OBJECT", "status", "PARTIAL", "sequencer", "02")
                .put("PK", "OBJECT#uploads/a", "SK", "REJECTED#0000000001", "record", 1, "sequencer", "02")
                .put("PK", "OBJECT#uploads/a", "SK", "REJECTED#0000000007", "record", 7, "sequencer", "01");

        assertThat(items.rejected(items.object("uploads", "a").orElseThrow()))
                .extracting(RejectedItemView::number)
                .containsExactly(1L);
    }
}
