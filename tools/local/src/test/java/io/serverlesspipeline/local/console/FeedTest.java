package io.serverlesspipeline.local.console;

import static io.serverlesspipeline.local.testing.PipelineFixture.PIPELINE;
import static org.assertj.core.api.Assertions.assertThat;

import io.serverlesspipeline.local.item.StoredItems;
import io.serverlesspipeline.local.pipeline.FailureQueue;
import io.serverlesspipeline.local.pipeline.FunctionLog;
import io.serverlesspipeline.local.testing.FakeLogs;
import io.serverlesspipeline.local.testing.FakeQueue;
import io.serverlesspipeline.local.testing.FakeTable;
import org.junit.jupiter.api.Test;

final class FeedTest {
    private final FakeLogs logs = new FakeLogs();
    private final FakeTable table = new FakeTable();
    private final Feed feed = new Feed(
            new FunctionLog(logs, PIPELINE),
            new SharedFailureQueue(new FailureQueue(new FakeQueue(), PIPELINE)),
            new StoredItems(table, PIPELINE),
            "uploads");

    private void store(String key, String eventTime) {
        table.put(
                "PK", "OBJECT#uploads/" + key,
                "SK", "OBJECT",
                "status", "STORED",
                "sequencer", "01",
                "eventTime", eventTime);
        logs.write(
                1,
                "{\"bucket\":\"uploads\",\"key\":\"" + key
                        + "\",\"sequencer\":\"01\",\"status\":\"STORED\",\"duration\":1}");
    }

    @Test
    void followsTheOtherUploads_whenAnItemCannotBeRead() {
        store("wrong.ndjson", "yesterday");
        store("right.ndjson", "2026-01-02T03:04:05Z");

        feed.readLog();

        assertThat(feed.uploads().all()).extracting(TrackedUpload::key).containsExactly("right.ndjson");
    }

    @Test
    void ignoresLinesThatAreNotAboutUploads() {
        logs.write(1, "START RequestId: 1").write(2, "{\"bucket\":1}").write(3, "{");

        feed.readLog();

        assertThat(feed.uploads().all()).isEmpty();
    }
}
