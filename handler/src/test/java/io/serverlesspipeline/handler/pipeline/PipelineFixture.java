package io.serverlesspipeline.handler.pipeline;

import io.serverlesspipeline.handler.api.RecordTransformer;
import io.serverlesspipeline.handler.notification.Upload;
import io.serverlesspipeline.handler.object.ObjectStore;
import io.serverlesspipeline.handler.settings.Settings;
import io.serverlesspipeline.handler.table.ItemWriter;
import io.serverlesspipeline.handler.testing.FakeObjectStore;
import io.serverlesspipeline.handler.testing.FakeTable;
import io.serverlesspipeline.handler.testing.Files;
import io.serverlesspipeline.handler.testing.Mappings;
import io.serverlesspipeline.handler.transform.TransformerChain;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A pipeline of users, orders and sessions between an in-memory bucket and an in-memory table. */
final class PipelineFixture implements AutoCloseable {
    final FakeObjectStore objects = new FakeObjectStore();
    final FakeTable table = new FakeTable();
    private final ExecutorService executor = Executors.newFixedThreadPool(4);
    private final Map<String, String> variables =
            new HashMap<>(Map.of("PIPELINE_TABLE_NAME", "items", "PIPELINE_ENTITIES", "[]"));

    private String files = "[]";
    private String entities = Mappings.USERS_ORDERS_SESSIONS;
    private TransformerChain transformers = TransformerChain.NONE;

    PipelineFixture withFiles(String rules) {
        files = rules;
        return this;
    }

    PipelineFixture withEntities(String rules) {
        entities = rules;
        return this;
    }

    PipelineFixture withTransformers(RecordTransformer... chain) {
        transformers = TransformerChain.of(List.of(chain));
        return this;
    }

    PipelineFixture with(String variable, int value) {
        variables.put(variable, Integer.toString(value));
        return this;
    }

    UploadPipeline pipeline() {
        return pipeline(objects, table);
    }

    UploadPipeline pipeline(ObjectStore otherObjects, ItemWriter otherTable) {
        return pipeline(otherObjects, otherTable, executor);
    }

    UploadPipeline pipeline(ObjectStore otherObjects, ItemWriter otherTable, Executor otherExecutor) {
        return new UploadPipeline(
                otherObjects,
                otherTable,
                Files.rules(files),
                Mappings.read(entities),
                transformers,
                Settings.from(variables).limits(),
                otherExecutor);
    }

    /** Stores an upload with a minute left, of which a few milliseconds are used. */
    UploadResult store(Upload upload) throws IOException {
        return pipeline().store(upload, Deadline.of(() -> 60_000, Duration.ofSeconds(10)));
    }

    /** Returns the object item of an upload. */
    Map<String, AttributeValue> objectItem(Upload upload) {
        return table.get("OBJECT#" + upload.source(), "OBJECT");
    }

    /** Returns an attribute of the object item of an upload. */
    String attribute(Upload upload, String name) {
        AttributeValue value = objectItem(upload).getOrDefault(name, AttributeValue.fromS("absent"));
        return value.n() == null ? value.s() : value.n();
    }

    /** Returns an NDJSON file of users with the given numbers, and a letter that tells one file from another. */
    static String users(int from, int to, String letter) {
        StringBuilder lines = new StringBuilder();
        for (int number = from; number <= to; number++) {
            lines.append("{\"type\":\"user\",\"userId\":")
                    .append(number)
                    .append(",\"letter\":\"")
                    .append(letter)
                    .append("\"}\n");
        }
        return lines.toString();
    }

    /** Returns the letter of a stored user. */
    String letter(int number) {
        AttributeValue letter =
                table.get("USER#" + number, "PROFILE").getOrDefault("letter", AttributeValue.fromS("absent"));
        return letter.s();
    }

    @Override
    public void close() {
        executor.shutdown();
    }
}
