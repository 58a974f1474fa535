package io.serverlesspipeline.handler;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import io.serverlesspipeline.handler.log.UploadLog;
import io.serverlesspipeline.handler.notification.MalformedNotificationException;
import io.serverlesspipeline.handler.notification.NotificationReader;
import io.serverlesspipeline.handler.notification.NotificationWriter;
import io.serverlesspipeline.handler.notification.Work;
import io.serverlesspipeline.handler.object.ObjectUnreadableException;
import io.serverlesspipeline.handler.pipeline.UploadContinuation;
import io.serverlesspipeline.handler.pipeline.UploadPipeline;
import io.serverlesspipeline.handler.queue.WorkQueue;
import io.serverlesspipeline.handler.settings.Settings;
import io.serverlesspipeline.handler.testing.FakeContext;
import io.serverlesspipeline.handler.testing.FakeObjectStore;
import io.serverlesspipeline.handler.testing.FakeTable;
import io.serverlesspipeline.handler.testing.Files;
import io.serverlesspipeline.handler.testing.Mappings;
import io.serverlesspipeline.handler.testing.Uploads;
import io.serverlesspipeline.handler.transform.TransformerChain;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;

class PipelineHandlerTest {
    private static final String SECRET = "a very private content";

    private final FakeObjectStore objects = new FakeObjectStore();
    private final FakeTable table = new FakeTable();
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final FakeContext context = new FakeContext();
    private final PipelineHandler handler = handler(null);

    private PipelineHandler handler(@Nullable WorkQueue queue) {
        UploadPipeline pipeline = new UploadPipeline(
                objects,
                table,
                Files.withoutRules(),
                Mappings.read(Mappings.USERS_ORDERS_SESSIONS),
                TransformerChain.NONE,
                Settings.from(Map.of("PIPELINE_TABLE_NAME", "items", "PIPELINE_ENTITIES", "[]"))
                        .limits(),
                Runnable::run);
        return new PipelineHandler(
                new NotificationProcessor(
                        new NotificationReader(new JsonFactory()),
                        new UploadContinuation(pipeline, queue, 1),
                        new UploadLog(new JsonFactory(), new PrintStream(output, true, UTF_8), Clock.systemUTC())),
                Duration.ofSeconds(10));
    }

    private static String event(String key) {
        return "{\"eventTime\":\"2026-03-01T12:00:01Z\",\"eventName\":\"ObjectCreated:Put\",\"s3\":{"
                + "\"bucket\":{\"name\":\"uploads\"},\"object\":{\"key\":\"" + key
                + "\",\"size\":100,\"eTag\":\"etag-1\",\"sequencer\":\"1\"}}}";
    }

    private void handle(String... keys) throws IOException {
        handleInput(Arrays.stream(keys)
                .map(PipelineHandlerTest::event)
                .collect(Collectors.joining(",", "{\"Records\":[", "]}")));
    }

    private void handleInput(String input) throws IOException {
        handler.handleRequest(
                new ByteArrayInputStream(input.getBytes(UTF_8)), OutputStream.nullOutputStream(), context);
    }

    private void put(String key, String text) {
        objects.put(Uploads.of(key), text);
    }

    @Test
    void storesEveryUploadOfANotification_andLogsALineForEach() throws IOException {
        put("a.txt", SECRET);
        put("b c.ndjson", "{\"type\":\"user\",\"userId\":1,\"name\":\"" + SECRET + "\"}\n{" + SECRET);

        handle("a.txt", "b+c.ndjson");

        assertThat(table.find("OBJECT#uploads/a.txt", "OBJECT")).isNotNull();
        assertThat(table.find("USER#1", "PROFILE")).isNotNull();
        assertThat(output.toString(UTF_8).lines())
                .hasSize(2)
                .first()
                .asString()
                .contains("\"requestId\":\"request-1\"")
                .contains("\"functionName\":\"function-1\"")
                .contains("\"key\":\"a.txt\"")
                .contains("\"status\":\"STORED\"");
    }

    @Test
    void neverLogsContent() throws IOException {
        put("a.txt", SECRET);
        put("b.ndjson", "{\"type\":\"user\",\"userId\":\"" + SECRET + "\"}\n" + SECRET);
        put("c.csv", SECRET + "\n" + SECRET);
        put("d.json", "[" + SECRET + "} " + SECRET);

        handle("a.txt", "b.ndjson", "c.csv", "d.json");

        assertThat(output.toString(UTF_8)).isNotEmpty().doesNotContain(SECRET).doesNotContain("private");
    }

    @Test
    void fails_whenAnUploadCannotBeRead_butOnlyAfterTheOthers() {
        put("b.txt", "content");

        assertThatThrownBy(() -> handle("gone.txt", "b.txt", "gone-too.txt"))
                .isInstanceOf(UploadNotStoredException.class)
                .hasMessageContaining("Couldn't store s3://uploads/gone.txt. ")
                .hasMessageContaining("deleted")
                .hasCauseInstanceOf(ObjectUnreadableException.class)
                .satisfies(thrown -> assertThat(thrown.getSuppressed())
                        .singleElement()
                        .satisfies(other -> assertThat(other).hasMessageContaining("gone-too.txt")));
        assertThat(table.find("OBJECT#uploads/b.txt", "OBJECT")).isNotNull();
        assertThat(output.toString(UTF_8).lines()).hasSize(3).first().asString().contains("\"level\":\"ERROR\"");
    }

    @Test
    void fails_whenTheTableIsOutOfOrder() {
        put("a.ndjson", "{\"type\":\"user\",\"userId\":1}");
        table.before(put -> {
            throw SdkClientException.create("Unable to execute HTTP request: connect timed out");
        });

        assertThatThrownBy(() -> handle("a.ndjson"))
                .isInstanceOf(UploadNotStoredException.class)
                .hasMessage(
                        "Couldn't store s3://uploads/a.ndjson." + " Unable to execute HTTP request: connect timed out");
    }

    @Test
    void fails_whenTimeRunsOut_andSaysHowFarItCame_thenGoesOn() throws IOException {
        put("a.ndjson", "{\"type\":\"user\",\"userId\":1}\n{\"type\":\"user\",\"userId\":2}\n");
        context.remainingMilliseconds(60_000, 9_999);

        assertThatThrownBy(() -> handle("a.ndjson"))
                .isInstanceOf(UploadNotStoredException.class)
                .hasMessageContaining(
                        "Ran out of time while storing s3://uploads/a.ndjson, at byte 27 (records processed: 1).");
        assertThat(output.toString(UTF_8)).contains("\"status\":\"UNFINISHED\"");

        context.remainingMilliseconds(60_000);
        assertThatCode(() -> handle("a.ndjson")).doesNotThrowAnyException();
        assertThat(table.find("USER#2", "PROFILE")).isNotNull();
    }

    @Test
    void succeeds_whenThereIsNothingToDo() throws IOException {
        handleInput("{\"Service\":\"Amazon S3\",\"Event\":\"s3:TestEvent\"}");

        assertThat(table.items()).isEmpty();
        assertThat(output.toString(UTF_8)).isEmpty();
    }

    @Test
    void fails_whenTheInputIsNotANotification() {
        assertThatThrownBy(() -> handleInput("{\"hello\":\"world\"}"))
                .isInstanceOf(MalformedNotificationException.class);
    }

    /** Returns a batch with a message for each key. Its ID is the key; a body that isn't an event has the key "bad". */
    private static String batch(String... keys) {
        return Arrays.stream(keys)
                .map(key -> "{\"messageId\":\"" + key + "\",\"eventSource\":\"aws:sqs\",\"body\":\""
                        + (key.equals("bad")
                                        ? "hello"
                                        : "{'Records':[" + event(key).replace('"', '\'') + "]}")
                                .replace("'", "\\\"")
                        + "\"}")
                .collect(Collectors.joining(",", "{\"Records\":[", "]}"));
    }

    private String respond(PipelineHandler to, String input) throws IOException {
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        to.handleRequest(new ByteArrayInputStream(input.getBytes(UTF_8)), response, context);
        return response.toString(UTF_8);
    }

    @Test
    void respondsWithTheMessagesThatFail_andStoresTheOthersOfTheBatch() throws IOException {
        put("a.txt", "content");
        put("b.txt", "content");

        assertThat(respond(handler, batch("a.txt", "bad", "gone.txt", "b.txt")))
                .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"bad\"},{\"itemIdentifier\":\"gone.txt\"}]}");

        assertThat(table.find("OBJECT#uploads/a.txt", "OBJECT")).isNotNull();
        assertThat(table.find("OBJECT#uploads/b.txt", "OBJECT")).isNotNull();
        assertThat(output.toString(UTF_8))
                .contains(
                        "\"messageId\":\"bad\",\"status\":\"BROKEN\",\"failure\":\"The message from Amazon SQS isn't");
    }

    @Test
    void respondsThatNoMessageFails_whenAllAreStored() throws IOException {
        put("a.txt", "content");

        assertThat(respond(handler, batch("a.txt"))).isEqualTo("{\"batchItemFailures\":[]}");
    }

    @Test
    void respondsNothing_withoutAQueue() throws IOException {
        put("a.txt", "content");

        assertThat(respond(handler, "{\"Records\":[" + event("a.txt") + "]}")).isEmpty();
    }

    @Test
    void fails_whenEveryMessageOfABatchFails() {
        assertThatThrownBy(() -> respond(handler, batch("gone.txt", "bad")))
                .isInstanceOf(UploadNotStoredException.class)
                .hasMessageContaining("gone.txt");
    }

    private static final String FOUR_USERS = """
            {"type":"user","userId":1}
            {"type":"user","userId":2}
            {"type":"user","userId":3}
            {"type":"user","userId":4}
            """;

    @Test
    void sendsTheRestOfAnUploadToTheWorkQueue_whenTimeRunsOut_untilItIsStored() throws IOException {
        Deque<Work> queue = new ArrayDeque<>();
        PipelineHandler continuing = handler(queue::add);
        NotificationWriter writer = new NotificationWriter(new JsonFactory());
        put("a.ndjson", FOUR_USERS);

        context.remainingMilliseconds(60_000, 9_999);
        assertThat(respond(continuing, batch("a.ndjson"))).isEqualTo("{\"batchItemFailures\":[]}");
        int rests = 0;
        while (!queue.isEmpty()) {
            rests++;
            context.remainingMilliseconds(60_000, 9_999);
            respond(continuing, writer.write(queue.remove()));
        }

        assertThat(rests).isEqualTo(4);
        assertThat(table.find("USER#4", "PROFILE")).isNotNull();
        assertThat(table.get("OBJECT#uploads/a.ndjson", "OBJECT"))
                .containsEntry("status", AttributeValue.fromS("STORED"))
                .containsEntry("recordsStored", AttributeValue.fromN("4"));
        assertThat(output.toString(UTF_8)).contains("\"status\":\"CONTINUED\"").doesNotContain("UNFINISHED");
    }

    @Test
    void fails_whenTimeRunsOutWithoutProgress_soThatTheRestIsNotSentForever() {
        Deque<Work> queue = new ArrayDeque<>();
        put("a.ndjson", FOUR_USERS);
        context.remainingMilliseconds(60_000, 9_999);
        table.before(put -> {
            if (put.item().containsKey("entityType")) {
                throw ProvisionedThroughputExceededException.builder().build();
            }
        });

        assertThatThrownBy(() -> respond(handler(queue::add), batch("a.ndjson")))
                .isInstanceOf(UploadNotStoredException.class)
                .hasMessageContaining("Ran out of time");
        assertThat(queue).isEmpty();
    }

    @Test
    void fails_whenTheRestCannotBeSent_andGoesOnAtTheCheckpoint() throws IOException {
        put("a.ndjson", FOUR_USERS);
        context.remainingMilliseconds(60_000, 9_999);
        PipelineHandler unable = handler(upload -> {
            throw SdkClientException.create("no connection");
        });

        assertThatThrownBy(() -> respond(unable, batch("a.ndjson")))
                .isInstanceOf(UploadNotStoredException.class)
                .hasMessageContaining("no connection");
        assertThat(table.get("OBJECT#uploads/a.ndjson", "OBJECT"))
                .containsEntry("status", AttributeValue.fromS("IN_PROGRESS"))
                .containsEntry("recordsStored", AttributeValue.fromN("1"));
    }

    @Test
    void sendsOnTheMessagesThatABatchHasNoTimeFor() throws IOException {
        Deque<Work> queue = new ArrayDeque<>();
        put("a.ndjson", FOUR_USERS);
        put("b.txt", "content");
        context.remainingMilliseconds(60_000, 9_999);

        assertThat(respond(handler(queue::add), batch("a.ndjson", "b.txt"))).isEqualTo("{\"batchItemFailures\":[]}");

        assertThat(queue).extracting(work -> work.upload().key()).containsExactly("a.ndjson", "b.txt");
        assertThat(table.find("OBJECT#uploads/b.txt", "OBJECT")).isNull();
    }
}
