package io.serverlesspipeline.handler.record;

/** How long a record may be in a file, so that reading it fits into the heap whatever it holds. */
final class LineLimit {
    /**
     * How many times its length a record takes at worst while it is read: one of CSV with a value in every other byte.
     */
    private static final int HEAP_PER_BYTE = 64;

    /** What is read in the least heap that the function gets. */
    private static final int MIN_LIMIT = 1 << 20;

    private LineLimit() {}

    /**
     * Returns the limit in bytes.
     *
     * @param configured the limit that is configured
     * @param heap how large the heap may grow, in bytes
     */
    static int of(int configured, long maxHeap) {
        return (int) Math.min(configured, Math.max(MIN_LIMIT, maxHeap / HEAP_PER_BYTE));
    }
}
