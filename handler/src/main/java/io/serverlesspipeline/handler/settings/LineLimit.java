package io.serverlesspipeline.handler.settings;

/** The maximum length of a record in a file, which ensures that any record fits into the heap while it is read. */
public final class LineLimit {
    /**
     * How much memory a record takes for each of its bytes in the worst case: a CSV row with a value in every second
     * byte.
     */
    private static final int HEAP_PER_BYTE = 64;

    /** The limit with the smallest heap that the function gets. */
    private static final int MIN_LIMIT = 1 << 20;

    private LineLimit() {}

    /**
     * Returns the limit in bytes.
     *
     * @param configured the configured limit
     * @param maxHeap the maximum heap size in bytes
     */
    public static int of(int configured, long maxHeap) {
        return (int) Math.min(configured, Math.max(MIN_LIMIT, maxHeap / HEAP_PER_BYTE));
    }
}
