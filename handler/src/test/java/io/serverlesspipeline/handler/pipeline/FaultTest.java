package io.serverlesspipeline.handler.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.serverlesspipeline.handler.api.RetryableException;
import io.serverlesspipeline.handler.notification.Upload;
import io.serverlesspipeline.handler.testing.FakeTable;
import io.serverlesspipeline.handler.testing.Seed;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Delivers ten thousand uploads to a thousand keys, each one to three times and in any order, while the table
 * throttles, fails and times out, and the process crashes between any two puts. In the end, nothing is lost or
 * duplicated, and the newest data wins.
 */
class FaultTest {
    private static final int KEYS = 1000;
    private static final int UPLOADS_OF_EACH = 10;

    private final long seed = Seed.of(FaultTest.class);
    private UploadHistory history = history(UploadHistory::expectedWithoutTransformers);
    private final FakeTable table = new FakeTable();
    private final AtomicInteger injected = new AtomicInteger();
    private final AtomicInteger attempts = new AtomicInteger();
    private final PipelineFixture fixture =
            new PipelineFixture().with("PIPELINE_CHECKPOINT_RECORDS", 2).with("PIPELINE_ATTEMPTS", 1);

    @AfterEach
    void close() {
        fixture.close();
    }

    private UploadHistory history(BiFunction<Upload, UploadHistory.Line, UploadHistory.ExpectedResult> expected) {
        return new UploadHistory(new Random(seed), KEYS, UPLOADS_OF_EACH, expected);
    }

    @Test
    void losesAndDuplicatesNothing_withATransformer_oneDeliveryAtATime() throws Exception {
        useTransformer();
        losesAndDuplicatesNothing_oneDeliveryAtATime();
    }

    @Test
    void losesAndDuplicatesNothing_withATransformer_manyDeliveriesAtATime() throws Exception {
        useTransformer();
        losesAndDuplicatesNothing_manyDeliveriesAtATime();
    }

    private void useTransformer() {
        fixture.withEntities(UnreliableTransformer.ENTITIES).withTransformers(new UnreliableTransformer());
        history = history(UnreliableTransformer::expected);
    }

    @Test
    void losesAndDuplicatesNothing_oneDeliveryAtATime() throws Exception {
        Random random = new Random(seed);
        List<Upload> deliveries = history.deliveries(random);
        while (!deliveries.isEmpty()) {
            List<Upload> failed = new ArrayList<>();
            for (Upload upload : deliveries) {
                if (!isDelivered(upload, Runnable::run)) {
                    failed.add(upload);
                }
            }
            Collections.shuffle(failed, random);
            deliveries = failed;
        }
        checkTable();
    }

    @Test
    void losesAndDuplicatesNothing_manyDeliveriesAtATime() throws Exception {
        ExecutorService puts = Executors.newCachedThreadPool();
        ExecutorService invocations = Executors.newFixedThreadPool(4);
        try {
            List<Upload> deliveries = history.deliveries(new Random(seed));
            while (!deliveries.isEmpty()) {
                deliveries = deliverAll(deliveries, invocations, puts);
            }
        } finally {
            invocations.shutdown();
            puts.shutdown();
        }
        checkTable();
    }

    /** Delivers every notification once, and returns those for which the function failed. */
    private List<Upload> deliverAll(List<Upload> deliveries, ExecutorService invocations, Executor puts)
            throws Exception {
        List<Future<Boolean>> delivered = new ArrayList<>();
        for (Upload upload : deliveries) {
            delivered.add(invocations.submit(() -> isDelivered(upload, puts)));
        }
        List<Upload> failed = new ArrayList<>();
        for (int index = 0; index < deliveries.size(); index++) {
            if (!delivered.get(index).get()) {
                failed.add(deliveries.get(index));
            }
        }
        return failed;
    }

    /** Invokes the function, and returns whether it succeeded. If it fails, a retry or a redrive follows later. */
    private boolean isDelivered(Upload upload, Executor executor) {
        int attempt = attempts.incrementAndGet();
        Faults faults = new Faults(seed * 31 + attempt, table, injected);
        // In every fifth attempt, time runs out after two records.
        AtomicInteger records = new AtomicInteger(attempt % 5 == 0 ? 2 : Integer.MAX_VALUE);
        Deadline deadline =
                Deadline.of(() -> records.getAndDecrement() > 0 ? 60_000 : 0, Duration.ofSeconds(10), new FastTime());
        try {
            return fixture.pipeline(faults.versions(history), faults::put, executor)
                            .store(upload, deadline)
                            .outcome()
                    != UploadResult.Outcome.UNFINISHED;
        } catch (IOException | SdkException | RetryableException | Faults.ProcessCrash e) {
            return false;
        }
    }

    private void checkTable() {
        assertThat(history.size()).isEqualTo(KEYS * UPLOADS_OF_EACH);
        assertThat(injected).hasValueGreaterThan(2000);
        Map<FakeTable.Key, Map<String, AttributeValue>> rest = new HashMap<>(table.items());

        history.newestEntities()
                .forEach(
                        (key, letter) -> assertThat(take(rest, key, "letter")).isEqualTo(AttributeValue.fromS(letter)));
        history.newestRejections()
                .forEach((key, upload) -> assertThat(take(rest, key, "sequencer"))
                        .isEqualTo(AttributeValue.fromS(upload.sequencer().value())));
        history.newestUploads().forEach((key, upload) -> checkObject(table.get(key.pk(), key.sk()), upload));

        rest.keySet().removeAll(history.newestUploads().keySet());
        // A superseded upload has an item of its own, and must be complete too.
        rest.values().removeIf(FaultTest::isSupersededAndFinished);
        assertThat(rest).isEmpty();
        System.out.println("FaultTest: " + attempts + " attempts, " + injected + " faults, " + table.puts() + " puts, "
                + table.items().size() + " items as expected");
    }

    private static boolean isSupersededAndFinished(Map<String, AttributeValue> item) {
        return text(item, "SK").startsWith("SUPERSEDED#")
                && (text(item, "status").equals("STORED")
                        || text(item, "status").equals("PARTIAL"));
    }

    private static String text(Map<String, AttributeValue> item, String attribute) {
        return item.getOrDefault(attribute, AttributeValue.fromS("absent")).s();
    }

    private static AttributeValue take(
            Map<FakeTable.Key, Map<String, AttributeValue>> rest, FakeTable.Key key, String attribute) {
        Map<String, AttributeValue> item = rest.remove(key);
        if (item == null) {
            throw new AssertionError("Lost: " + key);
        }
        return item.getOrDefault(attribute, AttributeValue.fromNul(true));
    }

    private void checkObject(Map<String, AttributeValue> item, Upload upload) {
        long rejected = history.rejected(upload);
        assertThat(item)
                .containsEntry(
                        "sequencer", AttributeValue.fromS(upload.sequencer().value()))
                .containsEntry("status", AttributeValue.fromS(rejected > 0 ? "PARTIAL" : "STORED"))
                .containsEntry("recordsRejected", AttributeValue.fromN(Long.toString(rejected)));
        assertThat(number(item, "recordsStored")
                        + number(item, "recordsStale")
                        + number(item, "recordsFiltered")
                        + rejected)
                .isEqualTo(history.lines(upload).size());
    }

    private static long number(Map<String, AttributeValue> item, String attribute) {
        return Long.parseLong(
                item.getOrDefault(attribute, AttributeValue.fromN("0")).n());
    }
}
