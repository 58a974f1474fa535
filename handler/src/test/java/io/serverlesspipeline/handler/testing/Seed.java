package io.serverlesspipeline.handler.testing;

/** The seed of a random test. It differs each time unless it is set. */
public final class Seed {
    private static final String PROPERTY = "pipeline.seed";

    private Seed() {}

    /** Returns the seed for a test, and prints how to repeat the test with it. */
    public static long of(Class<?> test) {
        long seed = Long.getLong(PROPERTY, System.nanoTime());
        System.out.println(
                test.getSimpleName() + ": repeat with -Dtest=" + test.getSimpleName() + " -D" + PROPERTY + "=" + seed);
        return seed;
    }
}
