package io.serverlesspipeline.handler.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import io.serverlesspipeline.handler.notification.Upload;
import io.serverlesspipeline.handler.object.ObjectUnreadableException;
import io.serverlesspipeline.handler.pipeline.UploadResult.Outcome;
import io.serverlesspipeline.handler.settings.Settings;
import io.serverlesspipeline.handler.testing.FakeObjectStore;
import io.serverlesspipeline.handler.testing.FakeTable;
import io.serverlesspipeline.handler.testing.Mappings;
import io.serverlesspipeline.handler.testing.Uploads;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class UploadPipelineTest {
    private final FakeObjectStore objects = new FakeObjectStore();
    private final FakeTable table = new FakeTable();
    private final ExecutorService executor = Executors.newFixedThreadPool(4);
    private final UploadPipeline pipeline = new UploadPipeline(
            objects,
            table,
            Mappings.read(Mappings.USERS_ORDERS_SESSIONS),
            new JsonFactory(),
            Settings.from(Map.of("PIPELINE_TABLE_NAME", "items", "PIPELINE_ENTITIES", "[]"))
                    .limits(),
            executor);

    @AfterEach
    void stopThreads() {
        executor.shutdown();
    }

    private UploadResult store(Upload upload) throws IOException {
        return pipeline.store(upload, Deadline.of(() -> 60_000, Duration.ofSeconds(10)));
    }

    @Test
    void keepsSmallTextAsBody() throws IOException {
        Upload upload = Uploads.of("ordner/é +%20&=.txt");
        objects.hold(upload, "Test data for pipeline\n");

        assertThat(store(upload).outcome()).isEqualTo(Outcome.STORED);
        assertThat(table.get("OBJECT#uploads/ordner/é +%20&=.txt", "OBJECT"))
                .containsEntry("body", AttributeValue.fromS("Test data for pipeline\n"))
                .containsEntry("status", AttributeValue.fromS("STORED"))
                .doesNotContainKey("GSI1PK");
    }

    @Test
    void storesEachLineAsAnEntity() throws IOException {
        Upload upload = Uploads.of("people.ndjson");
        objects.hold(upload, """
                {"type":"user","userId":"u1","email":"u1@example.com","name":"Ada"}

                {"type":"order","userId":"u1","orderId":7,"total":12.50,"createdAt":"2026-03-01T00:00:00Z"}
                """);

        assertThat(store(upload).outcome()).isEqualTo(Outcome.STORED);
        assertThat(table.get("USER#u1", "PROFILE"))
                .containsEntry("name", AttributeValue.fromS("Ada"))
                .containsEntry("GSI1PK", AttributeValue.fromS("EMAIL#u1@example.com"))
                .containsEntry("source", AttributeValue.fromS("uploads/people.ndjson"))
                .containsEntry("record", AttributeValue.fromN("1"));
        assertThat(table.get("USER#u1", "ORDER#7"))
                .containsEntry("total", AttributeValue.fromN("12.5"))
                .doesNotContainKey("GSI1PK");
        assertThat(table.get("OBJECT#uploads/people.ndjson", "OBJECT"))
                .containsEntry("recordsStored", AttributeValue.fromN("2"));
    }

    @Test
    void storesWhyARecordIsRejected_andGoesOn() throws IOException {
        Upload upload = Uploads.of("people.ndjson");
        objects.hold(upload, """
                {"type":"user","userId":
                {"type":"ghost"}
                {"type":"user","userId":"u2"}
                """);

        assertThat(store(upload).outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(table.get("OBJECT#uploads/people.ndjson", "REJECTED#0000000001"))
                .containsEntry("firstBytes", AttributeValue.fromS("{\"type\":\"user\",\"userId\":"));
        assertThat(table.get("OBJECT#uploads/people.ndjson", "REJECTED#0000000002"))
                .containsEntry("reason", AttributeValue.fromS("The entity mapping has no rule for the record's type."));
        assertThat(table.find("USER#u2", "PROFILE")).isNotNull();
    }

    @Test
    void storesNothingTwice_whenTheNotificationComesAgain() throws IOException {
        Upload upload = Uploads.of("people.json");
        objects.hold(upload, "[{\"type\":\"user\",\"userId\":\"u1\"}, {\"type\":\"user\",\"userId\":\"u2\"}]");

        assertThat(store(upload).outcome()).isEqualTo(Outcome.STORED);
        Map<String, AttributeValue> before = table.get("OBJECT#uploads/people.json", "OBJECT");
        assertThat(store(upload).outcome()).isEqualTo(Outcome.DUPLICATE);
        assertThat(table.get("OBJECT#uploads/people.json", "OBJECT")).isEqualTo(before);
        assertThat(table.size()).isEqualTo(3);
    }

    @Test
    void throws_whenTheObjectCannotBeRead() throws IOException {
        assertThatThrownBy(() -> store(Uploads.of("gone.json")))
                .isInstanceOf(ObjectUnreadableException.class)
                .hasMessageContaining("deleted")
                .hasMessageContaining("s3:GetObject");
    }
}
