package io.serverlesspipeline.handler.record;

/** How long a record may be in a file, so that reading it fits into the heap whatever it holds. */
final class LineLimit {
    /**
     * How many times its length a record takes at worst while it is read: one of CSV with a value in every other byte.
     */
    private static final int HEAP_OF_A_BYTE = 64;

    /** What is read in the least heap that the function gets. */
    private static final int LEAST = 1 << 20;

    private LineLimit() {}

    /**
     * Returns the limit in bytes.
     *
     * @param wanted the limit that is configured
     * @param heap how large the heap may grow, in bytes
     */
    static int of(int wanted, long heap) {
        return (int) Math.min(wanted, Math.max(LEAST, heap / HEAP_OF_A_BYTE));
    }
}
