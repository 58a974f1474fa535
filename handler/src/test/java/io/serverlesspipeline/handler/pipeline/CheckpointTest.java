package io.serverlesspipeline.handler.pipeline;

import static io.serverlesspipeline.handler.pipeline.PipelineFixture.users;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.handler.notification.Upload;
import io.serverlesspipeline.handler.object.ObjectContent;
import io.serverlesspipeline.handler.object.ObjectStore;
import io.serverlesspipeline.handler.pipeline.UploadResult.Outcome;
import io.serverlesspipeline.handler.table.ConditionalPut;
import io.serverlesspipeline.handler.testing.Gzip;
import io.serverlesspipeline.handler.testing.Uploads;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Uploads that take more than one invocation. */
class CheckpointTest {
    private final PipelineFixture fixture = new PipelineFixture();
    private final List<String> statuses = new ArrayList<>();

    @BeforeEach
    void setCheckpointsEveryTenRecords() {
        fixture.with("PIPELINE_CHECKPOINT_RECORDS", 10);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    /** Returns a deadline that passes after a number of checks; there is one check for each record. */
    private static Deadline after(int records) {
        AtomicInteger asked = new AtomicInteger();
        return Deadline.of(() -> asked.getAndIncrement() <= records ? 60_000 : 0, Duration.ofSeconds(10));
    }

    private static Deadline farAway() {
        return Deadline.of(() -> 60_000, Duration.ofSeconds(10));
    }

    private static boolean isObjectItem(ConditionalPut put) {
        return put.item().containsKey("status");
    }

    private static int userId(ConditionalPut put) {
        return Integer.parseInt(
                put.item().getOrDefault("userId", AttributeValue.fromN("0")).n());
    }

    private void recordStatuses() {
        fixture.table.before(put -> {
            if (isObjectItem(put)) {
                statuses.add(text(put, "status") + " " + text(put, "recordsStored"));
            }
        });
    }

    private static String text(ConditionalPut put, String name) {
        AttributeValue value = put.item().getOrDefault(name, AttributeValue.fromS("absent"));
        return value.n() == null ? value.s() : value.n();
    }

    @Test
    void areSavedAtRegularIntervals() throws IOException {
        Upload upload = Uploads.of("a.ndjson");
        fixture.objects.put(upload, users(1, 25, "a"));
        recordStatuses();

        assertThat(fixture.store(upload).outcome()).isEqualTo(Outcome.STORED);
        assertThat(statuses).containsExactly("IN_PROGRESS 0", "IN_PROGRESS 10", "IN_PROGRESS 20", "STORED 25");
    }

    @Test
    void areSavedOnlyAfterAllRecordsBeforeAreStored() throws IOException {
        Upload upload = Uploads.of("a.ndjson");
        fixture.objects.put(upload, users(1, 200, "a"));
        fixture.table.before(put -> {
            if (isObjectItem(put)) {
                int stored = Integer.parseInt(text(put, "recordsStored"));
                for (int user = 1; user <= stored; user++) {
                    assertThat(fixture.table.find("USER#" + user, "PROFILE")).isNotNull();
                }
            }
        });

        assertThat(fixture.store(upload).outcome()).isEqualTo(Outcome.STORED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.ndjson", "a.json", "a.csv", "a.ndjson.gz", "a.json.gz", "a.csv.gz"})
    void letAnUploadResume_wherePreviousAttemptsRanOutOfTime(String key) throws IOException {
        Upload upload = Uploads.of(key);
        byte[] content = content(key).getBytes(UTF_8);
        fixture.objects.put(upload, key.endsWith(".gz") ? Gzip.of(content) : content, null, null);

        UploadResult first = fixture.pipeline().store(upload, after(7));
        assertThat(first.outcome()).isEqualTo(Outcome.UNFINISHED);
        assertThat(first.end().records()).isEqualTo(8);
        assertThat(fixture.attribute(upload, "status")).isEqualTo("IN_PROGRESS");
        assertThat(fixture.attribute(upload, "GSI1PK")).isEqualTo("OBJECT#IN_PROGRESS#2026-03-01");

        UploadResult second = fixture.pipeline().store(upload, after(11));
        assertThat(second.outcome()).isEqualTo(Outcome.UNFINISHED);
        assertThat(second.begin()).isEqualTo(first.end());
        assertThat(second.end().records()).isEqualTo(20);

        int puts = fixture.table.puts();
        UploadResult third = fixture.pipeline().store(upload, farAway());
        assertThat(third.outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(third.begin()).isEqualTo(second.end());
        assertThat(third.duplicates()).isZero();
        assertThat(fixture.table.puts() - puts).isLessThan(20);
        assertThat(fixture.attribute(upload, "recordsStored")).isEqualTo("29");
        assertThat(fixture.attribute(upload, "recordsRejected")).isEqualTo("1");
        assertThat(fixture.attribute(upload, "position")).isEqualTo(Integer.toString(content.length));
        for (int user = 1; user <= 30; user++) {
            if (user != 9) {
                assertThat(fixture.table.get("USER#" + user, "PROFILE"))
                        .containsEntry("record", AttributeValue.fromN(Integer.toString(user)));
            }
        }
        assertThat(fixture.table.find("OBJECT#uploads/" + key, "REJECTED#0000000009"))
                .isNotNull();
    }

    /** Returns thirty users in the format of a key. The ninth isn't a valid record. */
    private static String content(String key) {
        String lines = users(1, 8, "a") + "null\n" + users(10, 30, "a");
        if (key.startsWith("a.json")) {
            return "[" + lines.strip().replace("\n", " , ") + "]";
        }
        if (key.startsWith("a.csv")) {
            return "type,userId\r\n" + "user,N\r\n".repeat(30).transform(CheckpointTest::numbered);
        }
        return lines;
    }

    private static String numbered(String rows) {
        StringBuilder numbered = new StringBuilder();
        int number = 1;
        for (String row : rows.split("(?<=\n)", -1)) {
            numbered.append(number == 9 ? "\r\nuser\r\n" : row.replace("N", Integer.toString(number)));
            number++;
        }
        return numbered.toString();
    }

    @Test
    void letAnUploadResume_whereAPreviousAttemptFailed() throws IOException {
        Upload upload = Uploads.of("a.ndjson");
        fixture.objects.put(upload, users(1, 100, "a"));
        fixture.table.before(put -> {
            if (userId(put) >= 57) {
                throw SdkClientException.create("failed");
            }
        });
        assertThatThrownBy(() -> fixture.store(upload)).hasMessage("failed");
        assertThat(fixture.attribute(upload, "recordsStored")).isEqualTo("56");

        fixture.table.before(put -> {});
        UploadResult retry = fixture.store(upload);
        assertThat(retry.outcome()).isEqualTo(Outcome.STORED);
        assertThat(retry.begin().records()).isEqualTo(56);
        assertThat(retry.duplicates()).isZero();
        assertThat(retry.end().stored()).isEqualTo(100);
        assertThat(fixture.attribute(upload, "recordsStored")).isEqualTo("100");
    }

    @Test
    void advanceByAtLeastOneRecord_howeverShortTheTime() throws IOException {
        Upload upload = Uploads.of("a.ndjson");
        fixture.objects.put(upload, users(1, 3, "a"));

        for (int records = 1; records <= 3; records++) {
            UploadResult result = fixture.pipeline().store(upload, after(0));
            assertThat(result.outcome()).isEqualTo(Outcome.UNFINISHED);
            assertThat(result.end().records()).isEqualTo(records);
        }
        assertThat(fixture.pipeline().store(upload, after(0)).outcome()).isEqualTo(Outcome.STORED);
    }

    @Test
    void areSaved_whenTheObjectCannotBeReadAnyFurther() throws IOException {
        Upload upload = Uploads.of("a.ndjson");
        byte[] content = users(1, 25, "a").getBytes(UTF_8);
        ObjectStore breaking = (opened, from) -> new ObjectContent(
                from > 0 ? broken() : new SequenceInputStream(new ByteArrayInputStream(content), broken()),
                2L * content.length,
                null,
                null);

        assertThatThrownBy(() -> fixture.pipeline(breaking, fixture.table).store(upload, farAway()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Failed to read byte " + content.length + " of s3://uploads/a.ndjson");
        assertThat(fixture.attribute(upload, "status")).isEqualTo("IN_PROGRESS");
        assertThat(fixture.attribute(upload, "recordsStored")).isEqualTo("25");
    }

    private static InputStream broken() {
        try {
            InputStream closed = InputStream.nullInputStream();
            closed.close();
            return closed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
