package io.serverlesspipeline.benchmark.scale;

/** Checks the model's input. */
final class Positive {
    private Positive() {}

    static void check(String name, double value) {
        // Also false for NaN.
        if (!(value > 0)) {
            throw new IllegalArgumentException(name + " must be greater than 0, but is " + value + ".");
        }
    }

    static void check(String name, long value) {
        if (value <= 0) {
            throw new IllegalArgumentException(name + " must be greater than 0, but is " + value + ".");
        }
    }
}
