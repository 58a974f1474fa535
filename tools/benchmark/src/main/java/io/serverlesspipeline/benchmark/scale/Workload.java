package io.serverlesspipeline.benchmark.scale;

/**
 * An uncompressed upload of equal records, and how it is stored.
 *
 * @param bytes the upload's size
 * @param recordBytes the size of each record, including its line separator
 * @param itemBytes the size of each record's item, including the pipeline's attributes
 * @param isIndexed whether the items have the keys of the index
 * @param delivery how the upload's event comes to the function
 * @param splitBytes the work queue's split size; ignored without a work queue
 * @param concurrency how many invocations run at a time
 * @param tableUnitsPerSecond how many write units per second the table accepts
 */
public record Workload(
        long bytes,
        long recordBytes,
        long itemBytes,
        boolean isIndexed,
        Delivery delivery,
        long splitBytes,
        int concurrency,
        long tableUnitsPerSecond) {
    private static final long UNIT_BYTES = 1024;

    /** How an upload's event comes to the function. */
    public enum Delivery {
        NOTIFICATION(false, false),
        NOTIFICATION_AND_WORK_QUEUE(false, true),
        EVENT_BRIDGE(true, false),
        EVENT_BRIDGE_AND_WORK_QUEUE(true, true);

        private final boolean hasEventBridge;
        private final boolean hasQueue;

        Delivery(boolean hasEventBridge, boolean hasQueue) {
            this.hasEventBridge = hasEventBridge;
            this.hasQueue = hasQueue;
        }

        boolean hasEventBridge() {
            return hasEventBridge;
        }

        boolean hasQueue() {
            return hasQueue;
        }
    }

    public Workload {
        Positive.check("bytes", bytes);
        Positive.check("recordBytes", recordBytes);
        Positive.check("itemBytes", itemBytes);
        Positive.check("splitBytes", splitBytes);
        Positive.check("concurrency", concurrency);
        Positive.check("tableUnitsPerSecond", tableUnitsPerSecond);
    }

    /** Returns the same workload at another concurrency, with a table of another capacity. */
    public Workload at(int invocations, long unitsPerSecond) {
        return new Workload(
                bytes, recordBytes, itemBytes, isIndexed, delivery, splitBytes, invocations, unitsPerSecond);
    }

    long records() {
        return ceilDiv(bytes, recordBytes);
    }

    /** Returns how many write units the put of a record consumes, in the table and in the index. */
    long unitsPerRecord() {
        return units(itemBytes) * (isIndexed ? 2 : 1);
    }

    boolean isSplit() {
        return delivery.hasQueue() && bytes > splitBytes;
    }

    static long units(long size) {
        return ceilDiv(size, UNIT_BYTES);
    }

    static long ceilDiv(long dividend, long divisor) {
        return (dividend - 1) / divisor + 1;
    }
}
