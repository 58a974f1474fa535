package io.serverlesspipeline.handler.pipeline;

import static io.serverlesspipeline.handler.pipeline.PipelineFixture.users;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.handler.notification.Sequencer;
import io.serverlesspipeline.handler.notification.Upload;
import io.serverlesspipeline.handler.object.ObjectUnreadableException;
import io.serverlesspipeline.handler.pipeline.UploadResult.Outcome;
import io.serverlesspipeline.handler.table.InvalidItemException;
import io.serverlesspipeline.handler.testing.Gzip;
import io.serverlesspipeline.handler.testing.Uploads;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class UploadPipelineTest {
    private final PipelineFixture fixture = new PipelineFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    private Outcome store(Upload upload) throws IOException {
        return fixture.store(upload).outcome();
    }

    @Test
    void storesSmallText_asBody() throws IOException {
        Upload upload = Uploads.of("ordner/é +%20&=.txt");
        fixture.objects.put(upload, "Test data for pipeline\n".getBytes(UTF_8), "text/plain", null);

        assertThat(store(upload)).isEqualTo(Outcome.STORED);
        assertThat(fixture.table.get("OBJECT#uploads/ordner/é +%20&=.txt", "OBJECT"))
                .containsEntry("body", AttributeValue.fromS("Test data for pipeline\n"))
                .containsEntry("contentType", AttributeValue.fromS("text/plain"))
                .containsEntry("status", AttributeValue.fromS("STORED"))
                .doesNotContainKey("GSI1PK");
    }

    @Test
    void storesNoBody_ofBinaryContent() throws IOException {
        Upload upload = Uploads.of("image.png");
        fixture.objects.put(upload, new byte[] {(byte) 0x89, 'P', 'N', 'G'}, "image/png", null);

        assertThat(store(upload)).isEqualTo(Outcome.STORED);
        assertThat(fixture.objectItem(upload)).doesNotContainKey("body");
    }

    @Test
    void storesNoBody_ofLargeText() throws IOException {
        fixture.with("PIPELINE_MAX_BODY_BYTES", 4);
        Upload small = Uploads.of("small.txt");
        Upload large = Uploads.of("large.txt");
        fixture.objects.put(small, "four");
        fixture.objects.put(large, "five5");

        assertThat(store(small)).isEqualTo(Outcome.STORED);
        assertThat(store(large)).isEqualTo(Outcome.STORED);
        assertThat(fixture.attribute(small, "body")).isEqualTo("four");
        assertThat(fixture.objectItem(large)).doesNotContainKey("body");
    }

    @Test
    void storesEachRecordAsAnEntity() throws IOException {
        Upload upload = Uploads.of("people.ndjson");
        fixture.objects.put(upload, """
                {"type":"user","userId":"u1","email":"u1@example.com","name":"Ada"}
                {"type":"order","userId":"u1","orderId":7,"total":12.50,"createdAt":"2026-03-01T00:00:00Z"}
                {"type":"session","userId":"u1","sessionId":"s1","expiresAt":1800000000}
                """);

        assertThat(store(upload)).isEqualTo(Outcome.STORED);
        assertThat(fixture.table.get("USER#u1", "PROFILE"))
                .containsEntry("name", AttributeValue.fromS("Ada"))
                .containsEntry("GSI1PK", AttributeValue.fromS("EMAIL#u1@example.com"))
                .containsEntry("source", AttributeValue.fromS("uploads/people.ndjson"))
                .containsEntry("record", AttributeValue.fromN("1"));
        assertThat(fixture.table.get("USER#u1", "ORDER#7"))
                .containsEntry("total", AttributeValue.fromN("12.5"))
                .doesNotContainKey("GSI1PK");
        assertThat(fixture.table.get("USER#u1", "SESSION#s1"))
                .containsEntry("expiresAt", AttributeValue.fromN("1800000000"));
        assertThat(fixture.attribute(upload, "recordsStored")).isEqualTo("3");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "a.json, none, none",
                "a, application/json, none",
                "a.json.gz, none, none",
                "a.json.gz, application/json, gzip",
                "a.json, application/gzip, none",
                "a.json, none, gzip",
            })
    void readsCompressedContent_howeverItIsNamed(String key, String contentType, String contentEncoding)
            throws IOException {
        byte[] content = "[{\"type\":\"user\",\"userId\":1,\"letter\":\"a\"}]".getBytes(UTF_8);
        boolean compressed = contentEncoding != null || key.endsWith(".gz") || "application/gzip".equals(contentType);
        Upload upload = Uploads.of(key);
        fixture.objects.put(upload, compressed ? Gzip.of(content) : content, contentType, contentEncoding);

        assertThat(store(upload)).isEqualTo(Outcome.STORED);
        assertThat(fixture.letter(1)).isEqualTo("a");
    }

    @Test
    void readsCsv() throws IOException {
        Upload upload = Uploads.of("people.csv");
        fixture.objects.put(upload, "type,userId,letter\r\nuser,1,a\r\nuser,2\r\nuser,3,\"c\nd\"\r\n");

        assertThat(store(upload)).isEqualTo(Outcome.PARTIAL);
        assertThat(fixture.letter(1)).isEqualTo("a");
        assertThat(fixture.letter(3)).isEqualTo("c\nd");
    }

    @Test
    void storesWhyARecordIsRejected_andContinues() throws IOException {
        Upload upload = Uploads.of("people.ndjson");
        fixture.objects.put(upload, """
                {"type":"user","userId":
                {"type":"ghost"}
                {"type":"user","userId":"u2"}
                """);

        assertThat(store(upload)).isEqualTo(Outcome.PARTIAL);
        assertThat(fixture.table.get("OBJECT#uploads/people.ndjson", "REJECTED#0000000001"))
                .containsEntry("firstBytes", AttributeValue.fromS("{\"type\":\"user\",\"userId\":"));
        assertThat(fixture.table.get("OBJECT#uploads/people.ndjson", "REJECTED#0000000002"))
                .containsEntry("position", AttributeValue.fromN("25"))
                .containsEntry("reason", AttributeValue.fromS("The entity mapping has no rule for the record's type."));
        assertThat(fixture.table.find("USER#u2", "PROFILE")).isNotNull();
        assertThat(fixture.attribute(upload, "recordsStored")).isEqualTo("1");
        assertThat(fixture.attribute(upload, "recordsRejected")).isEqualTo("2");
        assertThat(fixture.attribute(upload, "GSI1PK")).isEqualTo("OBJECT#PARTIAL#2026-03-01");
    }

    @Test
    void rejectsARecordThatDynamoDbRejects() throws IOException {
        Upload upload = Uploads.of("people.ndjson");
        fixture.objects.put(upload, users(1, 3, "a"));
        fixture.table.before(put -> {
            if (AttributeValue.fromN("2").equals(put.item().get("userId"))) {
                throw new InvalidItemException("One or more parameter values were invalid");
            }
        });

        assertThat(store(upload)).isEqualTo(Outcome.PARTIAL);
        assertThat(fixture.table.get("OBJECT#uploads/people.ndjson", "REJECTED#0000000002"))
                .containsEntry(
                        "reason",
                        AttributeValue.fromS("DynamoDB rejects the item: One or more parameter values were invalid"));
        assertThat(fixture.attribute(upload, "recordsStored")).isEqualTo("2");
    }

    @Test
    void rejectsARecordThatIsTooLargeForAnItem() throws IOException {
        fixture.with("PIPELINE_MAX_RECORD_BYTES", 1024);
        Upload upload = Uploads.of("people.ndjson");
        fixture.objects.put(upload, users(1, 1, "x".repeat(1024)) + users(2, 2, "a"));

        assertThat(store(upload)).isEqualTo(Outcome.PARTIAL);
        assertThat(fixture.table.get("OBJECT#uploads/people.ndjson", "REJECTED#0000000001"))
                .hasEntrySatisfying("reason", reason -> assertThat(reason.s()).contains("as DynamoDB counts them"));
        assertThat(fixture.letter(2)).isEqualTo("a");
    }

    @Test
    void stopsWhereTheContentIsTruncated_andRecordsTheProgress() throws IOException {
        byte[] whole = Gzip.of(users(1, 2000, "a"));
        Upload upload = Uploads.of("people.ndjson.gz");
        fixture.objects.put(upload, Arrays.copyOf(whole, whole.length - 5), null, null);

        assertThat(store(upload)).isEqualTo(Outcome.FAILED);
        assertThat(fixture.attribute(upload, "failure")).contains("truncated");
        assertThat(fixture.attribute(upload, "recordsStored")).isEqualTo("2000");
        assertThat(fixture.attribute(upload, "GSI1PK")).isEqualTo("OBJECT#FAILED#2026-03-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.json", "a.ndjson", "a.csv"})
    void storesAnEmptyFile_asAnObjectWithoutRecords(String key) throws IOException {
        Upload upload = Uploads.of(key);
        fixture.objects.put(upload, "");

        assertThat(store(upload)).isEqualTo(Outcome.STORED);
        assertThat(fixture.attribute(upload, "recordsStored")).isEqualTo("0");
    }

    @Test
    void fails_whenTheEncodingIsUnknown() throws IOException {
        Upload upload = Uploads.of("a.json");
        fixture.objects.put(upload, new byte[] {1, 2, 3}, null, "br");

        assertThat(store(upload)).isEqualTo(Outcome.FAILED);
        assertThat(fixture.attribute(upload, "failure")).contains("br");
    }

    @Test
    void acceptsACharset_asContentEncoding() throws IOException {
        Upload upload = Uploads.of("people.ndjson");
        fixture.objects.put(upload, users(1, 3, "a").getBytes(UTF_8), "application/json", "utf-8");

        assertThat(store(upload)).isEqualTo(Outcome.STORED);
        assertThat(fixture.attribute(upload, "recordsStored")).isEqualTo("3");
    }

    @Test
    void storesTheLinesAfterATruncatedOne_whenNdjsonIsDeclaredAsJson() throws IOException {
        Upload upload = Uploads.of("people.ndjson");
        String content = "{\"type\":\"user\"\n" + users(1, 3, "a");
        fixture.objects.put(upload, content.getBytes(UTF_8), "application/json; charset=utf-8", null);

        assertThat(store(upload)).isEqualTo(Outcome.PARTIAL);
        assertThat(fixture.attribute(upload, "recordsStored")).isEqualTo("3");
        assertThat(fixture.attribute(upload, "recordsRejected")).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"people.ndjson.gz", "people.csv.gz", "people.json.gz"})
    void fails_withoutRejectingARecord_whenTheContentIsCompressedTwice(String key) throws IOException {
        Upload upload = Uploads.of(key);
        fixture.objects.put(upload, Gzip.of(Gzip.of(users(1, 300, "a"))), null, null);

        assertThat(store(upload)).isEqualTo(Outcome.FAILED);
        assertThat(fixture.attribute(upload, "failure")).contains("compressed more than once");
        assertThat(fixture.attribute(upload, "recordsRejected")).isEqualTo("0");
        assertThat(fixture.table.items()).hasSize(1);
    }

    @Test
    void decompressesContent_thatIsCompressedButNotDeclaredSo() throws IOException {
        Upload upload = Uploads.of("people.ndjson");
        fixture.objects.put(upload, Gzip.of(users(1, 300, "a")), null, null);

        assertThat(store(upload)).isEqualTo(Outcome.STORED);
        assertThat(fixture.attribute(upload, "recordsStored")).isEqualTo("300");
    }

    @Test
    void storesCompressedContentWithoutRecords_unchanged() throws IOException {
        Upload upload = Uploads.of("archive.zip");
        fixture.objects.put(upload, new byte[] {'P', 'K', 3, 4, 20, 0}, "application/zip", null);

        assertThat(store(upload)).isEqualTo(Outcome.STORED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "sessions.ndjson | {'type':'session','userId':1,'sessionId':2,'expiresAt':''}",
                "sessions.json | [{'type':'session','userId':1,'sessionId':2,'expiresAt':null}]",
                "sessions.csv | type,userId,sessionId,expiresAt;session,1,2,''",
                "sessions.csv | type,userId,sessionId,expiresAt;session,1,2,",
            })
    void storesARecordWithoutExpiry_whenItsExpiryTimeIsEmpty(String key, String content) throws IOException {
        Upload upload = Uploads.of(key);
        fixture.objects.put(upload, content.replace('\'', '"').replace(';', '\n'));

        assertThat(store(upload)).isEqualTo(Outcome.STORED);
        assertThat(fixture.table.get("USER#1", "SESSION#2")).doesNotContainKey("expiresAt");
    }

    @Test
    void fails_whenTheContentIsAGzipBomb() throws IOException {
        Upload upload = Uploads.of("a.ndjson.gz");
        fixture.objects.put(upload, Gzip.of(new byte[20 << 20]), null, null);

        assertThat(store(upload)).isEqualTo(Outcome.FAILED);
        assertThat(fixture.attribute(upload, "failure")).contains("200 times larger");
    }

    @Test
    void storesTheLastOfSeveralRecordsOfOneEntity() throws IOException {
        Upload upload = Uploads.of("people.ndjson");
        StringBuilder lines = new StringBuilder();
        for (int line = 0; line < 500; line++) {
            lines.append(users(1, 3, "a" + line));
        }
        fixture.objects.put(upload, lines.toString());

        assertThat(store(upload)).isEqualTo(Outcome.STORED);
        assertThat(fixture.letter(1)).isEqualTo("a499");
        assertThat(fixture.letter(3)).isEqualTo("a499");
        assertThat(fixture.attribute(upload, "recordsStored")).isEqualTo("1500");
    }

    @RepeatedTest(20)
    void countsSeveralRecordsOfOneEntity_howeverThePutsOverlap() throws IOException {
        Upload upload = Uploads.of("people.ndjson");
        fixture.objects.put(upload, users(1, 1, "a") + users(1, 1, "b") + users(2, 2, "c") + users(1, 1, "d"));

        UploadResult result = fixture.store(upload);
        assertThat(result.end().stored()).isEqualTo(4);
        assertThat(result.duplicates()).isZero();
        assertThat(fixture.letter(1)).isEqualTo("d");
    }

    @Test
    void putsSeveralRecordsOfOneEntityInTheirOrder_whenOneIsThrottled() throws IOException {
        try (PressureFixture pressure = new PressureFixture()) {
            StringBuilder lines = new StringBuilder();
            for (int line = 1; line <= 20; line++) {
                lines.append(users(1, 1, "a" + line));
            }
            pressure.pipeline.objects.put(pressure.upload, lines.toString());
            AtomicInteger puts = new AtomicInteger();

            UploadResult result = pressure.store(
                    pressure.failing(put -> puts.incrementAndGet() % 2 == 0, Failures.PROVISIONED),
                    Duration.ofMinutes(1));
            assertThat(result.end().stored()).isEqualTo(20);
            assertThat(result.duplicates()).isZero();
            assertThat(pressure.pipeline.letter(1)).isEqualTo("a20");
        }
    }

    @Test
    void ignoresAFolderMarker() throws IOException {
        Upload folder = new Upload("uploads", "folder/", null, "e", 0, Sequencer.of("1"), Uploads.NOON);

        assertThat(store(folder)).isEqualTo(Outcome.IGNORED);
        assertThat(fixture.table.items()).isEmpty();
    }

    @Test
    void storesAnObjectWithTheNameOfAFolder_whenItHasContent() throws IOException {
        Upload upload = Uploads.of("folder/");
        fixture.objects.put(upload, "content");

        assertThat(store(upload)).isEqualTo(Outcome.STORED);
    }

    @Test
    void throws_andStoresNothing_whenTheObjectCannotBeRead() {
        assertThatThrownBy(() -> store(Uploads.of("gone.json"))).isInstanceOf(ObjectUnreadableException.class);
        assertThat(fixture.table.items()).isEmpty();
    }
}
