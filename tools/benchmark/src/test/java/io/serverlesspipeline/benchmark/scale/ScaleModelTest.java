package io.serverlesspipeline.benchmark.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.serverlesspipeline.benchmark.scale.Estimate.Bound;
import io.serverlesspipeline.benchmark.scale.Estimate.Cost;
import io.serverlesspipeline.benchmark.scale.Workload.Delivery;
import io.serverlesspipeline.handler.item.SplitItem;
import io.serverlesspipeline.handler.item.SplitProgress;
import io.serverlesspipeline.handler.notification.Progress;
import io.serverlesspipeline.handler.notification.Sequencer;
import io.serverlesspipeline.handler.notification.Upload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class ScaleModelTest {
    private static final Offset<Double> EXACTLY = within(1e-9);
    private static final long FAST_TABLE = 1_000_000_000;

    /** Reads records for ten seconds in each invocation. */
    private static final FunctionSpeed FUNCTION = new FunctionSpeed(1024, 20, 10, 1000, 0.5);

    private static final ScaleModel MODEL = new ScaleModel(FUNCTION);

    /** 25 records in ranges of 10, 10, and 5. */
    private static final Workload THREE_RANGES =
            new Workload(2500, 100, 1024, false, Delivery.NOTIFICATION_AND_WORK_QUEUE, 1000, 3, FAST_TABLE);

    @Test
    void countsEveryRequestOfThreeRanges() {
        Estimate estimate = MODEL.estimate(THREE_RANGES);

        assertThat(estimate.ranges()).isEqualTo(3);
        assertThat(estimate.scans()).isEqualTo(1);
        assertThat(estimate.rests()).isZero();
        assertThat(estimate.invocations()).isEqualTo(1 + 3);
        assertThat(estimate.recordUnits()).isEqualTo(25);
        // The object: 2 at the beginning and 2 at the end. The scan: 1 to create the range item, and 2 to add the
        // number of ranges. Each range: 1 to read the item, and 2 to change it.
        assertThat(estimate.progressUnits()).isEqualTo(2 + 2 + 1 + 2 + 3 * (1 + 2));
        assertThat(estimate.writeUnits()).isEqualTo(25 + 16);
        // One for the scan, one for the first range, and two for each of the others.
        assertThat(estimate.gets()).isEqualTo(1 + 1 + 2 + 2);
        assertThat(estimate.sqsRequests()).isEqualTo(4 * 3);
        assertThat(estimate.eventBridgeEvents()).isZero();
        // The scan takes 2.5 s, 25 records take 2.5 s, and each invocation takes half a second more.
        assertThat(estimate.functionSeconds()).isEqualTo(2.5 + 2.5 + 4 * 0.5, EXACTLY);
        // The scan, and then the last range.
        assertThat(estimate.seconds()).isEqualTo(2.5 + 0.5 + 1 + 0.5, EXACTLY);
        assertThat(estimate.bound()).isEqualTo(Bound.SCAN);
    }

    @Test
    void multipliesTheCountsWithThePrices() {
        Cost cost = MODEL.estimate(THREE_RANGES).cost(FUNCTION, new Prices(1, 2, 3, 4, 5, 6, 7e6));

        assertThat(cost.lambda()).isEqualTo(4 * 1 + 7.0 * 2, EXACTLY);
        assertThat(cost.sqs()).isEqualTo(12 * 3, EXACTLY);
        assertThat(cost.dynamoDb()).isEqualTo(41 * 4, EXACTLY);
        assertThat(cost.s3()).isEqualTo(6 * 5, EXACTLY);
        assertThat(cost.eventBridge()).isZero();
        // 800 bytes for each invocation.
        assertThat(cost.logs()).isEqualTo(4 * 0.8 * 7, EXACTLY);
        assertThat(cost.total()).isEqualTo(18 + 36 + 164 + 30 + 22.4, EXACTLY);
    }

    @Test
    void storesOneRangeAfterAnother_ifOneInvocationRunsAtATime() {
        Estimate estimate = MODEL.estimate(THREE_RANGES.at(1, FAST_TABLE));

        assertThat(estimate.seconds()).isEqualTo(estimate.functionSeconds(), EXACTLY);
        assertThat(estimate.bound()).isEqualTo(Bound.FUNCTIONS);
    }

    @Test
    void sharesTheTable_andWaitsForIt() {
        // 6 of the 10 records that the scan finds per second; each of the three invocations gets 2.
        Estimate estimate = MODEL.estimate(THREE_RANGES.at(3, 6));

        assertThat(estimate.bound()).isEqualTo(Bound.TABLE);
        assertThat(estimate.seconds()).isEqualTo(2.5 + 0.5 + 10 / 2.0 + 0.5, EXACTLY);
        assertThat(estimate.functionSeconds()).isEqualTo(2.5 + 25 / 2.0 + 4 * 0.5, EXACTLY);
    }

    @Test
    void continuesARange_thatDoesNotFitInOneInvocation() {
        // 0.5 records per second, so 5 in ten seconds: two invocations for each range.
        Estimate estimate = MODEL.estimate(THREE_RANGES.at(2, 1));

        assertThat(estimate.rests()).isEqualTo(3);
        assertThat(estimate.invocations()).isEqualTo(1 + 3 * 2);
        assertThat(estimate.progressUnits()).isEqualTo(7 + 3 * (2 + 2));
        assertThat(estimate.gets()).isEqualTo(1 + (1 + 2) + 2 * (2 + 2));
        assertThat(estimate.sqsRequests()).isEqualTo(7 * 3);
    }

    @Test
    void scansInSeveralInvocations_andReadsTheIncompleteRangeAgain() {
        // An invocation reads 10,000 bytes, which are two ranges of 4000 bytes and a half.
        Workload upload =
                new Workload(12_000, 100, 100, false, Delivery.NOTIFICATION_AND_WORK_QUEUE, 4000, 100, FAST_TABLE);

        Estimate estimate = MODEL.estimate(upload);

        assertThat(estimate.ranges()).isEqualTo(3);
        assertThat(estimate.scans()).isEqualTo(2);
        assertThat(estimate.invocations()).isEqualTo(2 + 3);
        // The second scan puts the object's item unchanged, and reads the range item.
        assertThat(estimate.progressUnits()).isEqualTo(16 + 1 + 1);
        assertThat(estimate.gets()).isEqualTo(1 + 2 + 1 + 2 + 2);
        // Ten seconds, 4000 bytes, two invocations, and the last range.
        assertThat(estimate.seconds()).isEqualTo(10 + 4 + 2 * 0.5 + 4 + 0.5, EXACTLY);
    }

    @Test
    void limitsTheNumberOfRanges_andCountsTheGrowthOfTheirItem() {
        long bytes = 2L * ScaleModel.MAX_RANGES * 1000;
        Workload upload =
                new Workload(bytes, 1000, 100, false, Delivery.NOTIFICATION_AND_WORK_QUEUE, 1000, 10, FAST_TABLE);

        assertThat(new ScaleModel(new FunctionSpeed(1024, 900, 1000, 1e9, 0.1))
                        .estimate(upload)
                        .ranges())
                .isEqualTo(ScaleModel.MAX_RANGES);
        assertThat(ScaleModel.rangeItemUnits(0)).isEqualTo(1);
        // 448 + 576 = 1024
        assertThat(ScaleModel.rangeItemUnits(576 * 8)).isEqualTo(1);
        assertThat(ScaleModel.rangeItemUnits(576 * 8 + 1)).isEqualTo(2);
        assertThat(ScaleModel.rangeItemUnits(ScaleModel.MAX_RANGES)).isEqualTo(3);
    }

    @Test
    void knowsTheSizeOfTheItem_thatTheHandlerPuts() {
        Upload upload = new Upload(
                "uploads-bucket-1a2b3c4",
                "incoming/2026/11/events-2026-11-23.ndjson",
                "3HL4kqtJlcpXroDTDmJrmSpXd3dIbrHY",
                "d41d8cd98f00b204e9800998ecf8427e",
                1L << 40,
                Sequencer.of("0055AED6DCD90281E5"),
                Instant.parse("2026-11-23T09:15:00.123Z"));
        BitSet stored = new BitSet();
        stored.set(0, 800);
        SplitProgress progress = new SplitProgress(
                64 << 20, ScaleModel.MAX_RANGES, stored, new Progress(1L << 40, 1L << 30, 1, 1, 1, 1), null);

        long bytes = bytes(
                SplitItem.put(upload, progress, 16_383, Duration.ofDays(30)).item());

        assertThat(bytes - 800 / 8).isBetween(ScaleModel.RANGE_ITEM_BYTES / 2L, (long) ScaleModel.RANGE_ITEM_BYTES);
    }

    /** At least what DynamoDB counts, which stores two digits in a byte. */
    private static long bytes(Map<String, AttributeValue> item) {
        return item.entrySet().stream()
                .mapToLong(attribute -> attribute.getKey().length()
                        + switch (attribute.getValue().type()) {
                            case S -> attribute.getValue().s().getBytes(StandardCharsets.UTF_8).length;
                            case N -> attribute.getValue().n().length();
                            case B -> attribute.getValue().b().asByteArray().length;
                            default -> throw new IllegalStateException(attribute.toString());
                        })
                .sum();
    }

    @Test
    void doesNotSplitAnUpload_thatIsNotLargerThanTheSplitSize() {
        Estimate estimate = MODEL.estimate(
                new Workload(1000, 100, 1025, true, Delivery.NOTIFICATION_AND_WORK_QUEUE, 1000, 3, FAST_TABLE));

        assertThat(estimate.ranges()).isZero();
        assertThat(estimate.scans()).isZero();
        assertThat(estimate.invocations()).isEqualTo(1);
        // Two units in the table and two in the index.
        assertThat(estimate.recordUnits()).isEqualTo(10 * 4);
        assertThat(estimate.progressUnits()).isEqualTo(2 + 2);
        assertThat(estimate.gets()).isEqualTo(1);
        assertThat(estimate.sqsRequests()).isEqualTo(3);
        assertThat(estimate.seconds()).isEqualTo(1.5, EXACTLY);
        assertThat(estimate.bound()).isEqualTo(Bound.FUNCTIONS);
    }

    @Test
    void storesASingleRecord_withoutAWorkQueue() {
        Estimate estimate = MODEL.estimate(new Workload(1, 1000, 1, false, Delivery.EVENT_BRIDGE, 1000, 1, FAST_TABLE));

        assertThat(estimate.invocations()).isEqualTo(1);
        assertThat(estimate.writeUnits()).isEqualTo(1 + 4);
        assertThat(estimate.sqsRequests()).isZero();
        assertThat(estimate.eventBridgeEvents()).isEqualTo(1);
    }

    @Test
    void continuesAWholeUpload_atACheckpoint() {
        // 100 records in an invocation, and a checkpoint after every ten seconds.
        Estimate estimate = MODEL.estimate(
                new Workload(25_000, 100, 100, false, Delivery.EVENT_BRIDGE_AND_WORK_QUEUE, 25_000, 3, FAST_TABLE));

        assertThat(estimate.invocations()).isEqualTo(3);
        assertThat(estimate.rests()).isEqualTo(2);
        // Begin, end, two checkpoints in time, two at the timeout, and two puts that find a checkpoint.
        assertThat(estimate.progressUnits()).isEqualTo(2 + 2 + 2 * 2 + 2 * 2 + 2);
        assertThat(estimate.gets()).isEqualTo(1 + 2 + 2);
        assertThat(estimate.sqsRequests()).isEqualTo(3 * 3);
        assertThat(estimate.eventBridgeEvents()).isEqualTo(1);
    }

    @Test
    void agreesWithTheExampleOfTheOperationsPage() {
        // A million files of 50 KB with 100 records, stored as indexed items of 0.5 KB in 200 ms with 512 MB.
        FunctionSpeed function = new FunctionSpeed(512, 300, 1000, 1000, 0.1);
        Workload file = new Workload(50_000, 500, 500, true, Delivery.NOTIFICATION, 1, 1, FAST_TABLE);

        Cost cost = new ScaleModel(function).estimate(file).cost(function, Prices.US_EAST_1);

        assertThat(cost.s3() * 1e6).isEqualTo(0.40, within(0.005));
        assertThat(cost.lambda() * 1e6).isEqualTo(0.20 + 1.33, within(0.005));
        assertThat(cost.dynamoDb() * 1e6).isEqualTo(125.00 + 2.50, within(0.005));
        assertThat(cost.total() * 1e6).isEqualTo(129.83, within(0.01));
    }

    @Test
    void countsTheReceivesOfAnIdleQueue() {
        assertThat(ScaleModel.idleReceives(5, 30)).isEqualTo(5 * 3 * 60 * 24 * 30);
    }

    @Test
    void refusesAnUpload_thatNeedsMoreAttemptsThanLambdaMakes() {
        Workload upload = new Workload(100_000, 100, 100, false, Delivery.NOTIFICATION, 1000, 1, FAST_TABLE);

        assertThatThrownBy(() -> MODEL.estimate(upload))
                .hasMessage("The upload needs 10 invocations. Without a work queue, an event has 3 by default.");
    }

    @Test
    void refusesRanges_thatAnInvocationCanNotRead() {
        Workload upload =
                new Workload(100_000, 100, 100, false, Delivery.NOTIFICATION_AND_WORK_QUEUE, 20_000, 1, FAST_TABLE);

        assertThatThrownBy(() -> MODEL.estimate(upload))
                .hasMessage("An invocation is too short to read a range of 20000 bytes. Use a smaller split size.");
    }

    @Test
    void refusesARecord_thatAnInvocationCanNotStore() {
        ScaleModel slow = new ScaleModel(new FunctionSpeed(128, 2, 0.5, 1000, 0.1));

        assertThatThrownBy(() -> slow.estimate(THREE_RANGES.at(1, FAST_TABLE)))
                .hasMessage("An invocation is too short to store a record.");
    }

    @Test
    void refusesInput_thatIsNotPositive() {
        assertThatThrownBy(() -> THREE_RANGES.at(0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("concurrency must be greater than 0, but is 0.");
        assertThatThrownBy(() -> new Workload(0, 1, 1, false, Delivery.NOTIFICATION, 1, 1, 1))
                .hasMessage("bytes must be greater than 0, but is 0.");
        assertThatThrownBy(() -> new Workload(1, -1, 1, false, Delivery.NOTIFICATION, 1, 1, 1))
                .hasMessage("recordBytes must be greater than 0, but is -1.");
        assertThatThrownBy(() -> new FunctionSpeed(1024, 20, Double.NaN, 1000, 0.5))
                .hasMessage("recordsPerSecond must be greater than 0, but is NaN.");
        assertThatThrownBy(() -> ScaleModel.idleReceives(0, 30))
                .hasMessage("pollers must be greater than 0, but is 0.");
    }
}
