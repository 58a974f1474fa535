package io.serverlesspipeline.benchmark.scale;

import io.serverlesspipeline.benchmark.report.ReportTable;
import io.serverlesspipeline.benchmark.result.Results;
import io.serverlesspipeline.benchmark.scale.Estimate.Bound;
import io.serverlesspipeline.benchmark.scale.Estimate.Cost;
import io.serverlesspipeline.benchmark.scale.Workload.Delivery;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What an upload of 1 TiB needs, at several concurrencies and with two tables. */
final class LargeUpload {
    /** One processor, and the default timeout. */
    private static final int MEMORY_MEGABYTES = 1769;

    private static final int TIMEOUT_SECONDS = 300;
    private static final double SCAN_BYTES_PER_SECOND = 60e6;
    private static final double OVERHEAD_SECONDS = 0.1;

    /** The default quota of an on-demand table, and a raised one. */
    private static final List<Long> TABLES = List.of(40_000L, 500_000L);

    private static final List<Integer> CONCURRENCIES = List.of(10, 100, 1000);

    private static final Workload UPLOAD = new Workload(
            1L << 40,
            1024,
            SmallUploads.ITEM_BYTES,
            false,
            Delivery.NOTIFICATION_AND_WORK_QUEUE,
            64 << 20,
            CONCURRENCIES.get(0),
            TABLES.get(0));

    private static final double SECONDS_OF_AN_HOUR = 3600;

    private final FunctionSpeed function;
    private final List<Row> rows = new ArrayList<>();

    private record Row(Workload upload, Estimate estimate) {}

    LargeUpload(Results throughput) {
        function = FunctionSpeed.measured(
                throughput, MEMORY_MEGABYTES, TIMEOUT_SECONDS, SCAN_BYTES_PER_SECOND, OVERHEAD_SECONDS);
        ScaleModel model = new ScaleModel(function);
        for (long table : TABLES) {
            for (int concurrency : CONCURRENCIES) {
                Workload upload = UPLOAD.at(concurrency, table);
                rows.add(new Row(upload, model.estimate(upload)));
            }
        }
    }

    String assumptions() {
        return String.format(
                        Locale.ROOT,
                        "The function has %d MB, a timeout of %d seconds, and stores %,d records per second. It scans"
                                + " %.0f MB per second.\n",
                        MEMORY_MEGABYTES,
                        TIMEOUT_SECONDS,
                        Math.round(function.recordsPerSecond()),
                        SCAN_BYTES_PER_SECOND / 1e6)
                + String.format(
                        Locale.ROOT,
                        "Each of the %,d records consumes %d write units, %,d million in total. An invocation consumes"
                                + " up to\n%,d units per second.",
                        UPLOAD.records(),
                        UPLOAD.unitsPerRecord(),
                        Math.round(UPLOAD.records() * UPLOAD.unitsPerRecord() / 1e6),
                        Math.round(function.recordsPerSecond() * UPLOAD.unitsPerRecord()));
    }

    ReportTable requests() {
        return new ReportTable(
                "1 TiB: requests and time",
                List.of(
                        "Table, units per second",
                        "Concurrency",
                        "Ranges",
                        "Invocations",
                        "Of these, scans",
                        "Of these, rests",
                        "Units for progress",
                        "Records per second",
                        "Hours",
                        "Limited by"),
                rows.stream().map(LargeUpload::requests).toList());
    }

    private static List<String> requests(Row row) {
        Estimate estimate = row.estimate();
        return List.of(
                number(row.upload().tableUnitsPerSecond()),
                number(row.upload().concurrency()),
                number(estimate.ranges()),
                number(estimate.invocations()),
                number(estimate.scans()),
                number(estimate.rests()),
                number(estimate.progressUnits()),
                number(Math.round(row.upload().records() / estimate.seconds())),
                String.format(Locale.ROOT, "%.1f", estimate.seconds() / SECONDS_OF_AN_HOUR),
                name(estimate.bound()));
    }

    ReportTable cost() {
        return new ReportTable(
                "1 TiB: cost, US dollars",
                List.of("Table, units per second", "Concurrency", "Lambda", "DynamoDB", "SQS", "S3", "Logs", "Total"),
                rows.stream().map(this::cost).toList());
    }

    private List<String> cost(Row row) {
        Cost cost = row.estimate().cost(function, Prices.US_EAST_1);
        return List.of(
                number(row.upload().tableUnitsPerSecond()),
                number(row.upload().concurrency()),
                dollars(cost.lambda()),
                dollars(cost.dynamoDb()),
                dollars(cost.sqs()),
                dollars(cost.s3()),
                dollars(cost.logs()),
                dollars(cost.total()));
    }

    private static String name(Bound bound) {
        return switch (bound) {
            case FUNCTIONS -> "Concurrency";
            case SCAN -> "Scan";
            case TABLE -> "Table";
        };
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static String dollars(double value) {
        return String.format(Locale.ROOT, "%,.2f", value);
    }
}
