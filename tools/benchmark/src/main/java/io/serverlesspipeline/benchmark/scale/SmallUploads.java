package io.serverlesspipeline.benchmark.scale;

import io.serverlesspipeline.benchmark.report.ReportTable;
import io.serverlesspipeline.benchmark.scale.Estimate.Cost;
import io.serverlesspipeline.benchmark.scale.Workload.Delivery;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The cost of uploads with one record of 1 KB each, by how their events come to the function. */
final class SmallUploads {
    private static final int UPLOADS = 1_000_000;
    private static final long BYTES = 1024;

    /** A record and the pipeline's attributes. */
    static final long ITEM_BYTES = 1300;

    private static final long SPLIT_BYTES = 64 << 20;

    /** An upload takes 20 ms with the default memory and timeout, and the table never limits it. */
    private static final FunctionSpeed FUNCTION = new FunctionSpeed(512, 300, 200, 60e6, 0.015);

    private static final long TABLE_UNITS = 40_000;

    private static final int POLLERS = 5;
    private static final int DAYS = 30;

    private SmallUploads() {}

    static ReportTable table() {
        return new ReportTable(
                "One million uploads of 1 KB, US dollars",
                List.of(
                        "`eventSource`, `workQueue`",
                        "Lambda",
                        "DynamoDB",
                        "SQS",
                        "S3",
                        "EventBridge",
                        "Logs",
                        "Total"),
                Arrays.stream(Delivery.values()).map(SmallUploads::row).toList());
    }

    private static List<String> row(Delivery delivery) {
        Cost cost = cost(delivery);
        return List.of(
                (delivery.hasEventBridge() ? "`eventBridge`" : "`notification`")
                        + (delivery.hasQueue() ? ", with a work queue" : ""),
                dollars(cost.lambda()),
                dollars(cost.dynamoDb()),
                dollars(cost.sqs()),
                dollars(cost.s3()),
                dollars(cost.eventBridge()),
                dollars(cost.logs()),
                dollars(cost.total()));
    }

    static Cost cost(Delivery delivery) {
        return new ScaleModel(FUNCTION)
                .estimate(new Workload(BYTES, BYTES, ITEM_BYTES, false, delivery, SPLIT_BYTES, 1, TABLE_UNITS))
                .cost(FUNCTION, Prices.US_EAST_1);
    }

    private static String dollars(double costOfOne) {
        return String.format(Locale.ROOT, "%.2f", costOfOne * UPLOADS);
    }

    static String idleQueue() {
        long receives = ScaleModel.idleReceives(POLLERS, DAYS);
        return String.format(
                Locale.ROOT,
                "%d pollers × 3 receives a minute × %d days = %,d requests a month, or $%.2f.",
                POLLERS,
                DAYS,
                receives,
                receives * Prices.US_EAST_1.sqsRequest());
    }
}
