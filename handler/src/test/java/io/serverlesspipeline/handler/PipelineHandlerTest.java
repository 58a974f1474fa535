package io.serverlesspipeline.handler;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import io.serverlesspipeline.handler.log.UploadLog;
import io.serverlesspipeline.handler.notification.MalformedNotificationException;
import io.serverlesspipeline.handler.notification.NotificationReader;
import io.serverlesspipeline.handler.object.ObjectUnreadableException;
import io.serverlesspipeline.handler.pipeline.UploadPipeline;
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
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;

class PipelineHandlerTest {
    private static final String SECRET = "a very private content";

    private final FakeObjectStore objects = new FakeObjectStore();
    private final FakeTable table = new FakeTable();
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final FakeContext context = new FakeContext();
    private final PipelineHandler handler = new PipelineHandler(
            new NotificationProcessor(
                    new NotificationReader(new JsonFactory()),
                    new UploadPipeline(
                            objects,
                            table,
                            Files.withoutRules(),
                            Mappings.read(Mappings.USERS_ORDERS_SESSIONS),
                            TransformerChain.NONE,
                            Settings.from(Map.of("PIPELINE_TABLE_NAME", "items", "PIPELINE_ENTITIES", "[]"))
                                    .limits(),
                            Runnable::run),
                    new UploadLog(new JsonFactory(), new PrintStream(output, true, UTF_8), Clock.systemUTC())),
            Duration.ofSeconds(10));

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
}
