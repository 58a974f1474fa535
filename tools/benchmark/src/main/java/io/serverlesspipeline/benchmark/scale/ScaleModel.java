package io.serverlesspipeline.benchmark.scale;

import io.serverlesspipeline.benchmark.scale.Estimate.Bound;

/**
 * Estimates what an upload needs if nothing fails: no retries, no repeated events, and no two invocations that change
 * the upload's progress at the same moment. The counts of requests follow from the handler's package {@code pipeline}.
 */
public final class ScaleModel {
    /** The largest number of ranges, as in the handler. */
    static final int MAX_RANGES = 16_384;

    /** The most bytes of the item that records which ranges are stored, without the bits of the ranges. */
    static final int RANGE_ITEM_BYTES = 448;

    /** How many records or seconds are between two checkpoints of an upload that isn't split, by default. */
    private static final int CHECKPOINT_RECORDS = 5000;

    private static final int CHECKPOINT_SECONDS = 10;

    /** Without a work queue, Lambda invokes the function again at most this many times, by default. */
    private static final int RETRIES = 2;

    /** A put that changes an object's item in the table and, until the upload is stored, in the index. */
    private static final long OBJECT_UNITS = 2;

    /** A message is sent, received, and deleted. */
    private static final long REQUESTS_PER_MESSAGE = 3;

    /** A part that isn't the first needs a second GET request, which begins where the part does. */
    private static final long GETS_PER_LATER_PART = 2;

    private static final long SECONDS_OF_A_DAY = 86_400;
    private static final long LONG_POLL_SECONDS = 20;

    private final FunctionSpeed function;

    /** Creates a model. */
    public ScaleModel(FunctionSpeed function) {
        this.function = function;
    }

    /** Returns how many requests Lambda sends to a queue that is empty all the time. */
    public static long idleReceives(int pollers, int days) {
        Positive.check("pollers", pollers);
        Positive.check("days", days);
        return (long) pollers * days * (SECONDS_OF_A_DAY / LONG_POLL_SECONDS);
    }

    /**
     * Returns what an upload needs.
     *
     * @throws IllegalArgumentException if the upload can't be stored this way, because an invocation is too short
     */
    public Estimate estimate(Workload workload) {
        return workload.isSplit() ? split(workload) : whole(workload);
    }

    private Estimate whole(Workload workload) {
        double rate = recordsPerSecond(workload, 1);
        long records = workload.records();
        long invocations = invocations(records, rate);
        if (!workload.delivery().hasQueue() && invocations > 1 + RETRIES) {
            throw new IllegalArgumentException("The upload needs " + invocations
                    + " invocations. Without a work queue, an event has " + (1 + RETRIES) + " by default.");
        }
        long rests = invocations - 1;
        long interval = Math.max(1, (long) Math.min(CHECKPOINT_RECORDS, CHECKPOINT_SECONDS * rate));
        // At the beginning, at the end, regularly, and before each rest, which begins with a put that fails.
        long progressUnits = OBJECT_UNITS * (2 + records / interval + rests) + rests;
        double seconds = records / rate + invocations * function.overheadSeconds();
        return new Estimate(
                0,
                0,
                rests,
                invocations,
                seconds,
                seconds,
                rate < function.recordsPerSecond() ? Bound.TABLE : Bound.FUNCTIONS,
                records * workload.unitsPerRecord(),
                progressUnits,
                1 + GETS_PER_LATER_PART * rests,
                sqsRequests(workload, invocations),
                workload.delivery().hasEventBridge() ? 1 : 0);
    }

    private Estimate split(Workload workload) {
        Ranges ranges = Ranges.of(workload, function);
        long parallel = Math.min(workload.concurrency(), ranges.count());
        double rate = recordsPerSecond(workload, parallel);
        long parts = invocations(ranges.records(), rate);
        long invocations = ranges.scans() + ranges.count() * parts;
        double rangeSeconds = ranges.records() / rate + parts * function.overheadSeconds();
        double scanSeconds = ranges.scanSeconds() + ranges.scans() * function.overheadSeconds();
        double functionSeconds =
                scanSeconds + workload.records() / rate + ranges.count() * parts * function.overheadSeconds();
        double storeSeconds = Math.max(
                functionSeconds / workload.concurrency(), Workload.ceilDiv(ranges.count(), parallel) * rangeSeconds);
        return new Estimate(
                ranges.count(),
                ranges.scans(),
                ranges.count() * (parts - 1),
                invocations,
                // The last range begins when the scan ends.
                Math.max(scanSeconds + rangeSeconds, storeSeconds),
                functionSeconds,
                bound(rate, scanSeconds, storeSeconds),
                workload.records() * workload.unitsPerRecord(),
                progressUnits(ranges, parts),
                // The first scan and the first range begin at the first byte.
                GETS_PER_LATER_PART * invocations - 2,
                sqsRequests(workload, invocations),
                workload.delivery().hasEventBridge() ? 1 : 0);
    }

    private Bound bound(double rate, double scanSeconds, double storeSeconds) {
        if (rate < function.recordsPerSecond()) {
            return Bound.TABLE;
        }
        return scanSeconds > storeSeconds ? Bound.SCAN : Bound.FUNCTIONS;
    }

    /** Each invocation receives one message; the upload's event is the first message. */
    private static long sqsRequests(Workload workload, long invocations) {
        return workload.delivery().hasQueue() ? REQUESTS_PER_MESSAGE * invocations : 0;
    }

    /** Returns how many records each of some concurrent invocations stores per second. */
    private double recordsPerSecond(Workload workload, long parallel) {
        double table = (double) workload.tableUnitsPerSecond() / Workload.units(workload.itemBytes());
        double scan =
                workload.isSplit() ? function.scanBytesPerSecond() / workload.recordBytes() : Double.POSITIVE_INFINITY;
        // If the scan finds fewer records than the table accepts, the invocations wait for ranges, not for the table.
        return scan <= table ? function.recordsPerSecond() : Math.min(function.recordsPerSecond(), table / parallel);
    }

    private long invocations(long records, double rate) {
        long most = (long) (rate * function.readingSeconds());
        if (most == 0) {
            throw new IllegalArgumentException("An invocation is too short to store a record.");
        }
        return Workload.ceilDiv(records, most);
    }

    private static long progressUnits(Ranges ranges, long parts) {
        // The object's item: before the first scan and at the end. A later scan puts it unchanged.
        long units = 2 * OBJECT_UNITS + ranges.scans() - 1;
        for (long scan = 0; scan < ranges.scans(); scan++) {
            units += rangeItemUnits(scan * ranges.perScan());
        }
        // Every change of the range item is a put that fails, and returns the item, and one that succeeds.
        units += 2 * rangeItemUnits(ranges.count());
        for (long range = 0; range < ranges.count(); range++) {
            units += parts * rangeItemUnits(range) + 2 * rangeItemUnits(range + 1);
        }
        return units;
    }

    /** Returns the units of a put of the range item, which has a bit for each range up to the last that is stored. */
    static long rangeItemUnits(long stored) {
        return Workload.units(RANGE_ITEM_BYTES + (stored + 7) / 8);
    }
}
