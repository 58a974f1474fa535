package io.serverlesspipeline.handler.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.handler.api.InputRecord;
import io.serverlesspipeline.handler.api.InvalidRecordException;
import io.serverlesspipeline.handler.api.RecordSink;
import io.serverlesspipeline.handler.api.RecordTransformer;
import io.serverlesspipeline.handler.api.RetryableException;
import io.serverlesspipeline.handler.notification.Upload;
import io.serverlesspipeline.handler.pipeline.UploadResult.Outcome;
import io.serverlesspipeline.handler.testing.FakeTable;
import io.serverlesspipeline.handler.testing.Uploads;
import io.serverlesspipeline.handler.transform.TransformerException;
import io.serverlesspipeline.handler.transform.TransformerTimeoutError;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Uploads whose records go through transformers. */
class TransformersTest {
    private static final Upload UPLOAD = Uploads.of("a.ndjson");

    private final PipelineFixture fixture = new PipelineFixture();
    private int uploads;

    @AfterEach
    void close() {
        fixture.close();
    }

    private UploadResult store(String content, RecordTransformer... transformers) throws IOException {
        fixture.objects.put(UPLOAD, content);
        fixture.withTransformers(transformers);
        return fixture.store(UPLOAD);
    }

    /** Stores one user, which must be rejected, and returns the reason. */
    private String rejection(RecordTransformer transformer) throws IOException {
        uploads++;
        Upload upload = Uploads.of("rejected-" + uploads + ".ndjson");
        fixture.objects.put(upload, PipelineFixture.users(1, 1, "a"));
        fixture.withTransformers(transformer);
        assertThat(fixture.store(upload).outcome()).isEqualTo(Outcome.PARTIAL);
        AttributeValue reason = fixture.table
                .get("OBJECT#" + upload.source(), "REJECTED#0000000001")
                .getOrDefault("reason", AttributeValue.fromS("absent"));
        assertThat(isStored(1)).isFalse();
        return reason.s();
    }

    private boolean isStored(int userId) {
        return fixture.table.items().containsKey(new FakeTable.Key("USER#" + userId, "PROFILE"));
    }

    private static Map<String, @Nullable Object> fields(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            fields.put((String) namesAndValues[index], namesAndValues[index + 1]);
        }
        return fields;
    }

    @Test
    void splitARecord_intoItemsThatNameTheirPlace() throws IOException {
        UploadResult result = store("""
                {"type":"user","userId":1,"orders":["x","y"]}
                """, (record, sink) -> {
            sink.emit("user", fields("userId", record.fields().get("userId")));
            for (Object order : (List<?>) record.fields().getOrDefault("orders", List.of())) {
                sink.emit("order", fields("userId", 1, "orderId", order));
            }
        });

        assertThat(result.outcome()).isEqualTo(Outcome.STORED);
        assertThat(result.end().stored()).isEqualTo(1);
        assertThat(fixture.table.get("USER#1", "PROFILE"))
                .containsEntry("entityType", AttributeValue.fromS("user"))
                .containsEntry("record", AttributeValue.fromN("1"))
                .doesNotContainKeys("emittedRecord", "type", "orders");
        assertThat(fixture.table.get("USER#1", "ORDER#x"))
                .containsEntry("emittedRecord", AttributeValue.fromN("2"))
                .doesNotContainKey("type");
        assertThat(fixture.table.get("USER#1", "ORDER#y")).containsEntry("emittedRecord", AttributeValue.fromN("3"));
    }

    @Test
    void storeTheLastOfSeveralRecordsWithTheSameKey() throws IOException {
        store(PipelineFixture.users(1, 1, "a"), (record, sink) -> {
            for (int number = 1; number <= 30; number++) {
                sink.emit("user", fields("userId", 1, "letter", "n" + number));
            }
        });

        assertThat(fixture.letter(1)).isEqualTo("n30");
        assertThat(fixture.store(UPLOAD).outcome()).isEqualTo(Outcome.DUPLICATE);
        assertThat(fixture.letter(1)).isEqualTo("n30");
    }

    @Test
    void giveEachEmittedRecordItsOwnRecordNumberInKeys() throws IOException {
        fixture.withEntities("[{\"type\":\"line\",\"pk\":\"LINES\",\"sk\":\"{$record}\"}]");

        store("{\"type\":\"any\"}\n", (record, sink) -> {
            sink.emit("line", Map.of());
            sink.emit("line", Map.of());
        });

        assertThat(fixture.table.get("LINES", "0000000001")).isNotEmpty();
        assertThat(fixture.table.get("LINES", "0000000001.0002")).isNotEmpty();
    }

    @Test
    void filterRecordsOut_whichAreCounted() throws IOException {
        UploadResult result = store(PipelineFixture.users(1, 10, "a"), (record, sink) -> {
            if (record.number() > 4) {
                sink.emit("user", record.fields());
            }
        });

        assertThat(result.outcome()).isEqualTo(Outcome.STORED);
        assertThat(result.end().stored()).isEqualTo(6);
        assertThat(result.end().filtered()).isEqualTo(4);
        assertThat(fixture.attribute(UPLOAD, "recordsFiltered")).isEqualTo("4");
        assertThat(isStored(4)).isFalse();
    }

    @Test
    void resumeAfterACheckpoint_withTheSameNumbers() throws IOException {
        fixture.with("PIPELINE_CHECKPOINT_RECORDS", 5);
        fixture.objects.put(UPLOAD, PipelineFixture.users(1, 20, "a"));
        AtomicInteger calls = new AtomicInteger();
        List<Long> numbers = new ArrayList<>();
        fixture.withTransformers((record, sink) -> {
            numbers.add(record.number());
            if (calls.incrementAndGet() == 13) {
                throw new RetryableException("The service is busy.");
            }
            if (record.number() % 2 == 0) {
                sink.emit("user", record.fields());
            }
        });

        assertThatThrownBy(() -> fixture.store(UPLOAD))
                .isInstanceOf(RetryableException.class)
                .hasMessageContaining("asks for another attempt: The service is busy.");
        assertThat(fixture.attribute(UPLOAD, "status")).isEqualTo("IN_PROGRESS");
        UploadResult result = fixture.store(UPLOAD);

        assertThat(result.outcome()).isEqualTo(Outcome.STORED);
        assertThat(result.end().stored()).isEqualTo(10);
        assertThat(result.end().filtered()).isEqualTo(10);
        assertThat(numbers).hasSize(21).endsWith(12L, 13L, 13L, 14L, 15L, 16L, 17L, 18L, 19L, 20L);
    }

    @Test
    void receiveTheRecordAsPlainJavaValues() throws IOException {
        List<InputRecord> seen = new ArrayList<>();
        List<Map<String, @Nullable Object>> fields = new ArrayList<>();

        store("""

                {"type":"user","userId":12345678901234567890.50,"active":true,"none":null,"list":[1,{"a":"b"}]}
                """, (record, sink) -> {
            seen.add(record);
            fields.add(record.fields());
        });

        assertThat(fields)
                .containsExactly(fields(
                        "type",
                        "user",
                        "userId",
                        new BigDecimal("12345678901234567890.5"),
                        "active",
                        true,
                        "none",
                        null,
                        "list",
                        List.of(BigDecimal.ONE, Map.of("a", "b"))));
        InputRecord record = seen.get(0);
        assertThat(record.type()).isEqualTo("user");
        assertThat(record.number()).isEqualTo(1);
        assertThat(record.position()).isEqualTo(1);
        assertThat(record.object().bucket()).isEqualTo("uploads");
        assertThat(record.object().key()).isEqualTo("a.ndjson");
        assertThat(record.object().versionId()).isEmpty();
        assertThat(record.object().eventTime()).isEqualTo(UPLOAD.eventTime());
    }

    @Test
    void canEmitEveryKindOfNumber() throws IOException {
        store(
                PipelineFixture.users(1, 1, "a"),
                (record, sink) -> sink.emit(
                        "user",
                        fields(
                                "userId",
                                (byte) 1,
                                "short",
                                (short) 2,
                                "int",
                                3,
                                "long",
                                Long.MIN_VALUE,
                                "double",
                                0.1,
                                "float",
                                0.1f,
                                "big",
                                new BigInteger("12345678901234567890123456789"),
                                "decimal",
                                new BigDecimal("1.50"))));

        assertThat(fixture.table.get("USER#1", "PROFILE"))
                .containsEntry("short", AttributeValue.fromN("2"))
                .containsEntry("long", AttributeValue.fromN("-9223372036854775808"))
                .containsEntry("double", AttributeValue.fromN("0.1"))
                .containsEntry("float", AttributeValue.fromN("0.1"))
                .containsEntry("big", AttributeValue.fromN("12345678901234567890123456789"))
                .containsEntry("decimal", AttributeValue.fromN("1.5"));
    }

    @Test
    void giveARecordWithoutATypeItsType() throws IOException {
        UploadResult result = store("{\"userId\":1}\n", (record, sink) -> {
            assertThat(record.type()).isNull();
            sink.emit("user", record.fields());
        });

        assertThat(result.outcome()).isEqualTo(Outcome.STORED);
        assertThat(fixture.table.get("USER#1", "PROFILE")).containsEntry("entityType", AttributeValue.fromS("user"));
    }

    @Test
    void setTheTypeField_soThatKeysCanUseIt() throws IOException {
        fixture.withEntities("[{\"type\":\"b\",\"pk\":\"{type}#{id}\",\"sk\":\"S\"}]");

        store("{\"type\":\"a\",\"id\":1}\n", (record, sink) -> sink.emit("b", record.fields()));

        assertThat(fixture.table.get("b#1", "S"))
                .containsEntry("entityType", AttributeValue.fromS("b"))
                .doesNotContainKey("type");
    }

    @Test
    void emitInOtherTypes_thanTheFileRuleSets() throws IOException {
        fixture.withFiles("[{\"type\":\"order\"}]");

        store("{\"userId\":1,\"type\":\"kept\"}\n", (record, sink) -> {
            assertThat(record.type()).isEqualTo("order");
            sink.emit("user", record.fields());
        });

        assertThat(fixture.table.get("USER#1", "PROFILE"))
                .containsEntry("entityType", AttributeValue.fromS("user"))
                .containsEntry("type", AttributeValue.fromS("kept"));
    }

    @Test
    void followEachOther() throws IOException {
        store(
                PipelineFixture.users(1, 1, "a"),
                (record, sink) -> {
                    sink.emit("first", fields("userId", 1, "letter", "x"));
                    sink.emit("first", fields("userId", 2, "letter", "y"));
                },
                (record, sink) -> {
                    assertThat(record.type()).isEqualTo("first");
                    Map<String, @Nullable Object> fields = record.fields();
                    fields.merge("letter", "!", (letter, mark) -> letter + String.valueOf(mark));
                    sink.emit("user", fields);
                });

        assertThat(fixture.letter(1)).isEqualTo("x!");
        assertThat(fixture.letter(2)).isEqualTo("y!");
    }

    @Test
    void rejectARecordWithAReason() throws IOException {
        assertThat(rejection((record, sink) -> {
                    sink.emit("user", record.fields());
                    throw new InvalidRecordException("The country is unknown.");
                }))
                .startsWith("The transformer " + getClass().getName())
                .endsWith(" rejects the record: The country is unknown.");
    }

    @Test
    void rejectTheWholeRecord_whenTheyThrowAnException() throws IOException {
        assertThat(rejection((record, sink) -> {
                    sink.emit("user", record.fields());
                    throw new IllegalStateException("boom");
                }))
                .endsWith(" failed: java.lang.IllegalStateException: boom");
        assertThat(rejection((record, sink) -> {
                    throw new IOException();
                }))
                .endsWith(" failed: java.io.IOException");
        assertThat(rejection((record, sink) -> recurse(0))).endsWith(" failed: java.lang.StackOverflowError");
    }

    /** Kotlin's NotImplementedError is an Error, and a compiler of another language doesn't check exceptions. */
    @Test
    void rejectTheWholeRecord_whateverTheyThrow() throws IOException {
        assertThat(rejection((record, sink) -> {
                    throw new Error("not implemented");
                }))
                .endsWith(" failed: java.lang.Error: not implemented");
        assertThat(rejection((record, sink) -> {
                    throw new AssertionError("unexpected");
                }))
                .endsWith(" failed: java.lang.AssertionError: unexpected");
        assertThat(rejection((record, sink) -> {
                    throw new MessageFails();
                }))
                .endsWith(" failed: " + MessageFails.class.getName());
    }

    private static final class MessageFails extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new IllegalStateException("no message");
        }
    }

    @Test
    void rejectARecord_withAReasonThatFitsInAnItem() throws IOException {
        assertThat(rejection((record, sink) -> {
                    throw new IllegalStateException("x".repeat(500_000));
                }))
                .hasSizeLessThan(2100)
                .endsWith("x…");
        assertThat(rejection(
                        (record, sink) -> sink.emit("user", fields("userId", 1, "n".repeat(300_000), Instant.EPOCH))))
                .hasSizeLessThan(2100)
                .contains(" emitted an invalid record. The emitted field nnn");
    }

    @Test
    void failTheInvocation_whenMemoryRunsOut() {
        assertThatThrownBy(() -> store(PipelineFixture.users(1, 1, "a"), (record, sink) -> {
                    throw new OutOfMemoryError("Java heap space");
                }))
                .isInstanceOf(OutOfMemoryError.class);
    }

    private static int recurse(int depth) {
        return depth < 0 ? 0 : recurse(depth + 1) + recurse(depth + 2);
    }

    @Test
    void failTheInvocation_whenAClassIsMissing() {
        assertThatThrownBy(() -> store(PipelineFixture.users(1, 3, "a"), (record, sink) -> {
                    if (record.number() == 3) {
                        throw new NoClassDefFoundError("com/example/Missing");
                    }
                    sink.emit("user", record.fields());
                }))
                .isInstanceOf(TransformerException.class)
                .hasMessageContaining("java.lang.NoClassDefFoundError: com/example/Missing")
                .hasMessageEndingWith("Add the JAR file that contains it to the argument extensions.");
        assertThat(fixture.attribute(UPLOAD, "recordsStored")).isEqualTo("2");
    }

    @Test
    void rejectWhatCantBecomeAnItem_andSayWhy() throws IOException {
        String invalid = " emitted an invalid record. ";
        assertThat(rejection((record, sink) -> sink.emit("user", fields("userId", 1, "at", Instant.EPOCH))))
                .endsWith(invalid + "The emitted field at is a java.time.Instant. Convert it to a string, a number,"
                        + " a boolean, a List, a Map or null.");
        assertThat(rejection((record, sink) ->
                        sink.emit("user", fields("userId", 1, "a", Map.of("b", List.of(new AtomicLong()))))))
                .contains("The emitted field a.b is a java.util.concurrent.atomic.AtomicLong.");
        assertThat(rejection((record, sink) -> sink.emit("user", fields("userId", Double.NaN))))
                .endsWith(invalid + "The emitted field userId is NaN, which DynamoDB can't store.");
        assertThat(rejection((record, sink) -> sink.emit("user", fields("userId", new BigDecimal("1e999")))))
                .contains("A number is out of DynamoDB's range");
        assertThat(rejection((record, sink) -> sink.emit("user", fields("userId", "\ud800"))))
                .contains("an unpaired surrogate");
        assertThat(rejection((record, sink) -> sink.emit("user", fields("", 1))))
                .endsWith(invalid + "A field name in the emitted record isn't a string of at least one character.");
        assertThat(rejection((record, sink) -> sink.emit("user", fields("text", "x".repeat(500_000)))))
                .endsWith(invalid + "The emitted record has more than 409600 bytes as DynamoDB counts them.");
    }

    @Test
    @SuppressWarnings("NullAway") // A transformer isn't compiled with null checks.
    void rejectNull() throws IOException {
        assertThat(rejection((record, sink) -> sink.emit(null, record.fields())))
                .endsWith("The emitted record has no type.");
        assertThat(rejection((record, sink) -> sink.emit("user", null)))
                .endsWith("The fields of the emitted record are null.");
    }

    @Test
    void rejectFieldsThatContainThemselves() throws IOException {
        assertThat(rejection((record, sink) -> {
                    List<Object> list = new ArrayList<>();
                    list.add(list);
                    sink.emit("user", fields("userId", 1, "list", list));
                }))
                .endsWith("The emitted record is nested deeper than 32 levels.");
    }

    @Test
    void rejectARecord_evenIfTheyCatchTheSinksException() throws IOException {
        assertThat(rejection((record, sink) -> {
                    sink.emit("user", record.fields());
                    try {
                        sink.emit("user", fields("userId", new Object()));
                    } catch (InvalidRecordException e) {
                        // Ignored, as careless code would.
                    }
                }))
                .contains("The emitted field userId is a java.lang.Object.");
    }

    @Test
    void rejectTooManyRecordsForOne() throws IOException {
        assertThat(rejection((record, sink) -> {
                    for (int number = 0; number < 10_000; number++) {
                        sink.emit("user", fields("userId", number));
                    }
                }))
                .endsWith("More than 1000 records were emitted for one record.");
        assertThat(rejection((record, sink) -> {
                    for (int number = 0; number < 10; number++) {
                        sink.emit("user", fields("userId", number, "text", "x".repeat(300_000)));
                    }
                }))
                .endsWith("The records that were emitted for one record have more than 2000000 bytes.");
        assertThat(fixture.table.items().keySet()).allMatch(key -> key.pk().startsWith("OBJECT#"));
    }

    @Test
    void rejectTheWholeRecord_whenOneEmittedRecordHasNoKey() throws IOException {
        assertThat(rejection((record, sink) -> {
                    sink.emit("user", record.fields());
                    sink.emit("order", record.fields());
                }))
                .isEqualTo(
                        "The field orderId, which SK requires, is missing or empty. This concerns emitted record 2.");
        assertThat(rejection((record, sink) -> sink.emit("unknown", record.fields())))
                .isEqualTo("The entity mapping has no rule for the type that was emitted."
                        + " This concerns emitted record 1.");
    }

    @Test
    @Timeout(30)
    void failTheInvocation_whenTheyDontReturn_afterTheProgressIsSaved() throws Exception {
        fixture.objects.put(UPLOAD, PipelineFixture.users(1, 10, "a"));
        CountDownLatch interrupted = new CountDownLatch(1);
        fixture.withTransformers((record, sink) -> {
            if (record.number() == 7) {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    interrupted.countDown();
                }
            }
            sink.emit("user", record.fields());
        });
        long begin = System.nanoTime();
        Deadline deadline = Deadline.of(
                () -> 1500 - Duration.ofNanos(System.nanoTime() - begin).toMillis(), Duration.ofSeconds(1));

        assertThatThrownBy(() -> fixture.pipeline().store(UPLOAD, deadline))
                .isInstanceOf(TransformerTimeoutError.class)
                .hasMessageContaining("The transformer " + getClass().getName())
                .hasMessageContaining("didn't return from record 7 before the function's time ran out.");
        assertThat(fixture.attribute(UPLOAD, "status")).isEqualTo("IN_PROGRESS");
        assertThat(fixture.attribute(UPLOAD, "recordsStored")).isEqualTo("6");
        assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
        // What the abandoned call emits isn't stored.
        assertThat(isStored(7)).isFalse();
    }

    @Test
    void areInitializedOnce_beforeTheFirstUpload() throws IOException {
        List<String> calls = new ArrayList<>();
        RecordTransformer transformer = new RecordTransformer() {
            @Override
            public void initialize() {
                calls.add("initialize");
            }

            @Override
            public void transform(InputRecord record, RecordSink sink) {
                calls.add("transform");
            }
        };

        store(PipelineFixture.users(1, 2, "a"), transformer);
        fixture.objects.put(Uploads.of("b.ndjson"), PipelineFixture.users(1, 1, "a"));
        fixture.store(Uploads.of("b.ndjson"));

        assertThat(calls).isEqualTo(Arrays.asList("initialize", "transform", "transform", "transform"));
    }

    @Test
    void preventTheFunctionFromStarting_whenTheyFailToInitialize() {
        RecordTransformer transformer = new RecordTransformer() {
            @Override
            public void initialize() throws IOException {
                throw new IOException("countries.csv is missing");
            }

            @Override
            public void transform(InputRecord record, RecordSink sink) {}
        };

        assertThatThrownBy(() -> fixture.withTransformers(transformer))
                .isInstanceOf(TransformerException.class)
                .hasMessageEndingWith(" failed to initialize: java.io.IOException: countries.csv is missing");
    }
}
