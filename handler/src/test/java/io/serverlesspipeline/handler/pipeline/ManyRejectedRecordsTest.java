package io.serverlesspipeline.handler.pipeline;

import static io.serverlesspipeline.handler.pipeline.PipelineFixture.users;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.handler.notification.Upload;
import io.serverlesspipeline.handler.pipeline.UploadResult.Outcome;
import io.serverlesspipeline.handler.table.InvalidItemException;
import io.serverlesspipeline.handler.testing.FakeTable;
import io.serverlesspipeline.handler.testing.Gzip;
import io.serverlesspipeline.handler.testing.Uploads;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An object has more rejected records than may have items. */
class ManyRejectedRecordsTest {
    private final PipelineFixture fixture = new PipelineFixture().with("PIPELINE_MAX_REJECTED_ITEMS", 3);
    private final Upload upload = Uploads.of("people.ndjson");

    @AfterEach
    void close() {
        fixture.close();
    }

    /** Returns a file in which every second record is rejected, starting with the first. */
    private static String everySecondRejected(int records) {
        StringBuilder lines = new StringBuilder();
        for (int number = 1; number <= records; number++) {
            lines.append(number % 2 == 0 ? users(number, number, "a") : "no record\n");
        }
        return lines.toString();
    }

    private List<String> rejectedItems() {
        return fixture.table.items().keySet().stream()
                .map(FakeTable.Key::sk)
                .filter(key -> key.startsWith("REJECTED#"))
                .sorted()
                .toList();
    }

    private void checkCounts(String stored, String rejected, String omitted) {
        assertThat(fixture.attribute(upload, "recordsStored")).isEqualTo(stored);
        assertThat(fixture.attribute(upload, "recordsRejected")).isEqualTo(rejected);
        assertThat(fixture.attribute(upload, "rejectedItemsOmitted")).isEqualTo(omitted);
    }

    @Test
    void theFirstHaveItems_theOthersAreCounted_andTheRestOfTheFileIsStored() throws IOException {
        fixture.objects.put(upload, everySecondRejected(20));

        UploadResult result = fixture.store(upload);

        assertThat(result.outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(result.end().omitted()).isEqualTo(7);
        assertThat(rejectedItems())
                .containsExactly("REJECTED#0000000001", "REJECTED#0000000003", "REJECTED#0000000005");
        checkCounts("10", "10", "7");
    }

    @Test
    void noneHasAnItem_whenTheLimitIsZero() throws IOException {
        fixture.with("PIPELINE_MAX_REJECTED_ITEMS", 0).objects.put(upload, everySecondRejected(20));

        assertThat(fixture.store(upload).outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(rejectedItems()).isEmpty();
        checkCounts("10", "10", "10");
    }

    @Test
    void omittedItemsAreNotReported_whenThereAreNone() throws IOException {
        fixture.objects.put(upload, everySecondRejected(6));
        fixture.store(upload);

        checkCounts("3", "3", "absent");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 6, 7, 8, 14})
    void theSameHaveItems_whenSeveralAttemptsAreNeeded(int recordsOfTheFirst) throws IOException {
        fixture.objects.put(upload, everySecondRejected(20));
        AtomicInteger left = new AtomicInteger(recordsOfTheFirst);

        assertThat(fixture.pipeline()
                        .store(
                                upload,
                                Deadline.of(() -> left.decrementAndGet() > 0 ? 60_000 : 0, Duration.ofSeconds(10)))
                        .outcome())
                .isEqualTo(Outcome.UNFINISHED);
        assertThat(fixture.store(upload).outcome()).isEqualTo(Outcome.PARTIAL);

        assertThat(rejectedItems())
                .containsExactly("REJECTED#0000000001", "REJECTED#0000000003", "REJECTED#0000000005");
        checkCounts("10", "10", "7");
    }

    /** The second attempt repeats the puts of the first attempt that no checkpoint covers. */
    @ParameterizedTest
    @ValueSource(ints = {3, 6, 9, 12, 15})
    void theSameHaveItems_whenTheProcessCrashes(int putsOfTheFirst) throws IOException {
        fixture.with("PIPELINE_CHECKPOINT_RECORDS", 4).objects.put(upload, everySecondRejected(20));
        AtomicInteger left = new AtomicInteger(putsOfTheFirst);
        fixture.table.before(put -> {
            if (left.decrementAndGet() == 0) {
                throw new Faults.ProcessCrash();
            }
        });

        assertThatThrownBy(() -> fixture.store(upload)).isInstanceOf(Faults.ProcessCrash.class);
        assertThat(fixture.store(upload).outcome()).isEqualTo(Outcome.PARTIAL);

        assertThat(rejectedItems())
                .containsExactly("REJECTED#0000000001", "REJECTED#0000000003", "REJECTED#0000000005");
        checkCounts("10", "10", "7");
    }

    @Test
    void recordsThatDynamoDbRejectsCountAsWell() throws IOException {
        fixture.objects.put(upload, users(1, 10, "a"));
        fixture.table.before(put -> {
            if (put.item().containsKey("entityType")) {
                throw new InvalidItemException("Type mismatch for Index Key");
            }
        });

        assertThat(fixture.store(upload).outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(rejectedItems()).hasSize(3);
        checkCounts("0", "10", "7");
    }

    @Test
    void aSmallFileOfManyRejectedRecordsTakesFewPuts() throws IOException {
        Upload compressed = Uploads.of("many.ndjson.gz");
        fixture.objects.put(compressed, Gzip.of("x\n".repeat(100_000)), null, null);

        assertThat(fixture.store(compressed).end().rejected()).isEqualTo(100_000);
        // The start and the end, a checkpoint for each 5000 records, and three rejected records.
        assertThat(fixture.table.puts()).isEqualTo(2 + 20 + 3);
    }
}
