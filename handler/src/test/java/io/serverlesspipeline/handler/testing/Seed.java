package io.serverlesspipeline.handler.testing;

/** The seed of a random test, which is another each time unless it is given. */
public final class Seed {
    private static final String PROPERTY = "pipeline.seed";

    private Seed() {}

    /** Returns the seed for a test, and prints how to run the test with the same again. */
    public static long of(Class<?> test) {
        long seed = Long.getLong(PROPERTY, System.nanoTime());
        System.out.println(
                test.getSimpleName() + ": repeat with -Dtest=" + test.getSimpleName() + " -D" + PROPERTY + "=" + seed);
        return seed;
    }
}
