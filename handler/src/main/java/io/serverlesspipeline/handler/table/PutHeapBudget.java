package io.serverlesspipeline.handler.table;

/** How much of the memory is set aside for puts that are not done. */
public final class PutHeapBudget {
    /** What one record at worst takes while it is read, beyond half of the heap. */
    private static final long READING_BYTES = 24 << 20;

    private PutHeapBudget() {}

    /**
     * Returns how many bytes there are for puts: half of the heap, but for what reading the next record may take.
     *
     * @param heap how large the heap may grow, in bytes
     */
    public static long of(long heap) {
        return Math.max(heap / 8, heap / 2 - READING_BYTES);
    }
}
