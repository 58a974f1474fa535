package io.serverlesspipeline.handler.table;

/** The memory for unfinished puts. */
public final class PutHeapBudget {
    /** How much memory reading one record may take, beyond half of the heap. */
    private static final long READING_BYTES = 24 << 20;

    private PutHeapBudget() {}

    /**
     * Returns the memory for puts in bytes: half of the heap, minus what reading the next record may take.
     *
     * @param maxHeap the maximum heap size in bytes
     */
    public static long of(long maxHeap) {
        return Math.max(maxHeap / 8, maxHeap / 2 - READING_BYTES);
    }
}
