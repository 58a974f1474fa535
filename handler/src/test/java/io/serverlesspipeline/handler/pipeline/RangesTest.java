package io.serverlesspipeline.handler.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.serverlesspipeline.handler.notification.Upload;
import io.serverlesspipeline.handler.notification.Work;
import io.serverlesspipeline.handler.queue.WorkQueue;
import io.serverlesspipeline.handler.settings.Settings;
import io.serverlesspipeline.handler.table.ItemWriter;
import io.serverlesspipeline.handler.testing.FakeObjectStore;
import io.serverlesspipeline.handler.testing.FakeTable;
import io.serverlesspipeline.handler.testing.Files;
import io.serverlesspipeline.handler.testing.Mappings;
import io.serverlesspipeline.handler.testing.Seed;
import io.serverlesspipeline.handler.testing.Uploads;
import io.serverlesspipeline.handler.transform.TransformerChain;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Stores large uploads in ranges, whose messages arrive in any order and more than once, while everything fails. */
class RangesTest {
    private final long seed = Seed.of(RangesTest.class);
    private final FakeObjectStore objects = new FakeObjectStore();
    private final FakeTable table = new FakeTable();
    private final FakeTable whole = new FakeTable();
    private final List<Work> queue = new ArrayList<>();
    private final AtomicInteger faults = new AtomicInteger();
    private int maxRejectedItems = 1000;

    private UploadContinuation continuation(ItemWriter writer, Random random, double lost) {
        Settings settings = Settings.from(Map.of(
                "PIPELINE_TABLE_NAME",
                "items",
                "PIPELINE_ENTITIES",
                "[]",
                "PIPELINE_ATTEMPTS",
                "1",
                "PIPELINE_CHECKPOINT_RECORDS",
                "7",
                "PIPELINE_MAX_REJECTED_ITEMS",
                Integer.toString(maxRejectedItems)));
        // A message may arrive twice, or its response may be lost after it was sent.
        WorkQueue target = work -> {
            queue.add(work);
            if (random.nextDouble() < lost) {
                queue.add(work);
                throw new Faults.ProcessCrash();
            }
        };
        UploadPipeline pipeline = new UploadPipeline(
                objects,
                writer,
                Files.withoutRules(),
                Mappings.read(Mappings.USERS_ORDERS_SESSIONS),
                TransformerChain.NONE,
                settings.limits(),
                Runnable::run,
                new UploadSplitter(target, 1024, settings.limits()));
        return new UploadContinuation(pipeline, target, 1);
    }

    /** Delivers messages in random order until none is left. One that fails is delivered again. */
    private void deliverAll(Random random, double faulty) {
        for (int attempt = 0; !queue.isEmpty(); attempt++) {
            assertThat(attempt).isLessThan(100_000);
            Work work = queue.get(random.nextInt(queue.size()));
            boolean isFaulty = random.nextDouble() < faulty;
            Faults injected = new Faults(random.nextLong(), table, faults);
            AtomicInteger looks = new AtomicInteger(isFaulty ? 1 + random.nextInt(20) : Integer.MAX_VALUE);
            Deadline deadline =
                    Deadline.of(() -> looks.getAndDecrement() > 0 ? 60_000 : 0, Duration.ofSeconds(10), new FastTime());
            try {
                UploadResult result = continuation(isFaulty ? injected::put : table, random, isFaulty ? 0.1 : 0)
                        .store(work, deadline, true);
                if (result.outcome() != UploadResult.Outcome.UNFINISHED && random.nextInt(10) > 0) {
                    queue.remove(work);
                }
            } catch (IOException | SdkException | Faults.ProcessCrash e) {
                faults.incrementAndGet();
            }
        }
    }

    private void storeWhole(Upload upload) throws IOException {
        try (PipelineFixture fixture = new PipelineFixture()) {
            fixture.pipeline(objects, whole, Runnable::run)
                    .store(upload, Deadline.of(() -> 60_000, Duration.ofSeconds(10)));
        }
    }

    private void assertTablesAreEqual() {
        assertThat(table.items().entrySet().stream()
                        .filter(entry -> !entry.getKey().sk().startsWith("RANGES#"))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(whole.items().entrySet());
    }

    private static String content(String format, Random random, int records) {
        StringBuilder content = new StringBuilder();
        content.append(
                switch (format) {
                    case "json" -> "[\n";
                    case "csv" -> "type,userId,text\r\n";
                    default -> "";
                });
        for (int record = 0; record < records; record++) {
            boolean isValid = random.nextInt(20) > 0;
            String type = isValid ? "user" : "unknown";
            // Some users occur several times, so that the order of the ranges matters.
            int user = random.nextInt(records);
            String text = "x".repeat(random.nextInt(60));
            content.append(
                    switch (format) {
                        case "csv" -> type + "," + user + ",\"" + text + "\r\n,\"\"" + record + "\"\r\n";
                        case "json" ->
                            (record == 0 ? "" : " ,\n") + "{\"type\":\"" + type + "\",\"userId\":" + user
                                    + ",\"text\":\"]},[" + text + "\",\"n\":" + record + "}";
                        default ->
                            "{\"type\":\"" + type + "\",\"userId\":" + user + ",\"text\":\"" + text + "\",\"n\":"
                                    + record + "}\n" + (random.nextInt(30) == 0 ? "\n \n" : "");
                    });
        }
        return content + (format.equals("json") ? "\n]\n" : "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ndjson", "csv", "json"})
    void storesTheSameItemsAsWithoutRanges(String format) throws IOException {
        Upload upload = Uploads.of("large." + format);
        objects.put(upload, content(format, new Random(seed), 500));
        storeWhole(upload);

        queue.add(new Work.WholeUpload(upload));
        deliverAll(new Random(seed), 0);

        assertTablesAreEqual();
        assertThat(table.items().keySet()).anyMatch(key -> key.sk().startsWith("RANGES#"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ndjson", "csv", "json"})
    void losesAndDuplicatesNothing_whateverFails(String format) throws IOException {
        for (int run = 0; run < 100; run++) {
            Random random = new Random(seed * 31 + run);
            Upload upload = Uploads.of("run-" + run + "." + format);
            objects.put(upload, content(format, random, 20 + random.nextInt(200)));
            storeWhole(upload);

            queue.add(new Work.WholeUpload(upload));
            queue.add(new Work.WholeUpload(upload));
            deliverAll(random, 0.5);
        }

        assertTablesAreEqual();
        assertThat(faults).hasValueGreaterThan(200);
        System.out.println("RangesTest " + format + ": 100 runs, " + faults + " faults, " + table.puts() + " puts, "
                + table.items().size() + " items as expected");
    }

    @Test
    void recordsTheFailure_whenTheContentCannotBeReadToTheEnd_afterTheRecordsBeforeIt() throws IOException {
        Upload upload = Uploads.of("cut.json");
        String content = content("json", new Random(seed), 200);
        objects.put(upload, content.substring(0, content.length() / 2));
        storeWhole(upload);

        queue.add(new Work.WholeUpload(upload));
        deliverAll(new Random(seed), 0);

        assertTablesAreEqual();
        assertThat(table.get("OBJECT#uploads/cut.json", "OBJECT"))
                .containsEntry("status", AttributeValue.fromS("FAILED"));
    }

    @Test
    void completesAnOlderUpload_whenANewerOneReplacesItsObjectHalfWay() throws IOException {
        Random random = new Random(seed);
        Upload older = Uploads.of("a.ndjson", 1);
        Upload newer = Uploads.of("a.ndjson", 2);
        objects.put(older, content("ndjson", random, 300));
        continuation(table, random, 0)
                .store(new Work.WholeUpload(older), Deadline.of(() -> 60_000, Duration.ZERO), true);
        continuation(table, random, 0).store(queue.remove(3), Deadline.of(() -> 60_000, Duration.ZERO), true);
        objects.put(newer, content("ndjson", random, 300));

        queue.add(new Work.WholeUpload(newer));
        deliverAll(random, 0);

        assertThat(table.get("OBJECT#uploads/a.ndjson", "OBJECT"))
                .containsEntry("status", AttributeValue.fromS("PARTIAL"))
                .containsEntry(
                        "sequencer", AttributeValue.fromS(newer.sequencer().value()));
        assertThat(table.items().entrySet().stream()
                        .filter(entry -> entry.getKey().sk().startsWith("SUPERSEDED#"))
                        .map(entry -> entry.getValue().get("status")))
                .containsExactly(AttributeValue.fromS("FAILED"));
    }

    @Test
    void completesAnUpload_whoseObjectIsReplacedBeforeItIsScannedToTheEnd() throws IOException {
        Random random = new Random(seed);
        Upload older = Uploads.of("a.ndjson", 1);
        objects.put(older, content("ndjson", random, 500));
        AtomicInteger looks = new AtomicInteger(1);
        assertThat(continuation(table, random, 0)
                        .store(
                                new Work.WholeUpload(older),
                                Deadline.of(
                                        () -> looks.getAndDecrement() > 0 ? 60_000 : 0,
                                        Duration.ofSeconds(10),
                                        new FastTime()),
                                true)
                        .outcome())
                .isEqualTo(UploadResult.Outcome.CONTINUED);
        assertThat(queue).hasAtLeastOneElementOfType(Work.Scan.class).hasAtLeastOneElementOfType(Work.Range.class);
        objects.put(Uploads.of("a.ndjson", 2), content("ndjson", random, 5));

        deliverAll(random, 0);

        assertThat(table.get("OBJECT#uploads/a.ndjson", "OBJECT"))
                .containsEntry("status", AttributeValue.fromS("FAILED"));
    }

    @Test
    void staysInProgress_whileTheMessageOfARangeIsInTheFailureQueue_andIsCompletedByItsRedrive() throws IOException {
        Random random = new Random(seed);
        Upload upload = Uploads.of("large.ndjson");
        objects.put(upload, content("ndjson", random, 300));
        storeWhole(upload);
        queue.add(new Work.WholeUpload(upload));
        continuation(table, random, 0).store(queue.remove(0), Deadline.of(() -> 60_000, Duration.ZERO), true);
        Work failed = queue.remove(random.nextInt(queue.size()));

        deliverAll(random, 0);
        assertThat(table.get("OBJECT#uploads/large.ndjson", "OBJECT"))
                .containsEntry("status", AttributeValue.fromS("IN_PROGRESS"));
        queue.add(failed);
        deliverAll(random, 0);

        assertTablesAreEqual();
    }

    @Test
    void givesItemsToNoMoreRejectedRecordsThanWithoutRanges() throws IOException {
        maxRejectedItems = 12;
        Upload upload = Uploads.of("rejected.ndjson");
        objects.put(upload, "{\"type\":\"unknown\",\"text\":\"some text that makes the record longer\"}\n".repeat(300));

        queue.add(new Work.WholeUpload(upload));
        deliverAll(new Random(seed), 0);

        assertThat(table.items().keySet().stream().filter(key -> key.sk().startsWith("REJECTED#")))
                .hasSize(12);
        assertThat(table.get("OBJECT#uploads/rejected.ndjson", "OBJECT"))
                .containsEntry("recordsRejected", AttributeValue.fromN("300"))
                .containsEntry("rejectedItemsOmitted", AttributeValue.fromN("288"));
    }

    @Test
    void keepsTheProgressUntilAllRangesAreStored_alsoOfAnUploadOfLongAgo() throws IOException {
        Random random = new Random(seed);
        Upload upload = Uploads.of("large.ndjson");
        objects.put(upload, content("ndjson", random, 200));
        queue.add(new Work.WholeUpload(upload));
        continuation(table, random, 0).store(queue.remove(0), Deadline.of(() -> 60_000, Duration.ZERO), true);

        assertThat(ranges()).singleElement().satisfies(item -> assertThat(item).doesNotContainKey("expiresAt"));
        deliverAll(random, 0);

        assertThat(ranges()).singleElement().satisfies(item -> assertThat(item).containsKey("expiresAt"));
    }

    private List<Map<String, AttributeValue>> ranges() {
        return table.items().entrySet().stream()
                .filter(entry -> entry.getKey().sk().startsWith("RANGES#"))
                .map(Map.Entry::getValue)
                .toList();
    }

    @Test
    void sendsOnALaterMessageOfABatch_thatHadTooLittleTime() throws IOException {
        Upload upload = Uploads.of("large.ndjson");
        objects.put(upload, "{}\n".repeat(2000));
        Work work = new Work.WholeUpload(upload);

        UploadResult first = continuation(table, new Random(seed), 0).store(work, passedAfter(1), true);
        assertThat(queue).isEmpty();
        UploadResult later = continuation(table, new Random(seed), 0).store(work, passedAfter(2), false);

        assertThat(first.outcome()).isEqualTo(UploadResult.Outcome.UNFINISHED);
        assertThat(later.outcome()).isEqualTo(UploadResult.Outcome.CONTINUED);
        assertThat(queue).containsExactly(work);
    }

    @Test
    void failsALaterMessageOfABatch_whenTheTimeToSendItIsUsedUp() throws IOException {
        Work work = new Work.WholeUpload(Uploads.of("a.ndjson"));
        AtomicInteger remaining = new AtomicInteger(20_000);
        Deadline deadline = Deadline.of(remaining::get, Duration.ofSeconds(10), new FastTime());

        remaining.set(9_000);
        assertThat(continuation(table, new Random(seed), 0)
                        .store(work, deadline, false)
                        .outcome())
                .isEqualTo(UploadResult.Outcome.CONTINUED);
        remaining.set(7_000);
        assertThat(continuation(table, new Random(seed), 0)
                        .store(work, deadline, false)
                        .outcome())
                .isEqualTo(UploadResult.Outcome.UNFINISHED);
        assertThat(queue).containsExactly(work);
    }

    /** Returns a deadline that passes after a number of looks, of which the first is at its start. */
    private static Deadline passedAfter(int number) {
        AtomicInteger looks = new AtomicInteger(number);
        return Deadline.of(() -> looks.getAndDecrement() > 0 ? 60_000 : 0, Duration.ofSeconds(10), new FastTime());
    }

    @Test
    void doesNotSplitACompressedUpload() throws IOException {
        Upload upload = Uploads.of("a.ndjson.gz");
        objects.put(upload, gzip(content("ndjson", new Random(seed), 3000)), null, null);

        queue.add(new Work.WholeUpload(upload));
        deliverAll(new Random(seed), 0);

        assertThat(table.get("OBJECT#uploads/a.ndjson.gz", "OBJECT"))
                .containsEntry("status", AttributeValue.fromS("PARTIAL"));
        assertThat(table.items().keySet()).noneMatch(key -> key.sk().startsWith("RANGES#"));
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream compressed = new GZIPOutputStream(bytes)) {
            compressed.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
