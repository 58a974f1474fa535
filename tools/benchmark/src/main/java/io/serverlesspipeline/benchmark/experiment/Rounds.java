package io.serverlesspipeline.benchmark.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/**
 * Measures several subjects alternately, so that other activity on the machine affects all of them. Each round starts
 * with a different subject.
 */
final class Rounds {
    /** A measurement of a subject. */
    interface Measurement<T> {
        void measure(T subject) throws IOException, InterruptedException;
    }

    private Rounds() {}

    static <T> void run(
            int rounds, List<T> subjects, String label, Consumer<String> progress, Measurement<T> measurement)
            throws IOException, InterruptedException {
        for (int round = 1; round <= rounds; round++) {
            progress.accept(label + ", round " + round + " of " + rounds);
            List<T> order = new ArrayList<>(subjects);
            Collections.rotate(order, round - 1);
            for (T subject : order) {
                measurement.measure(subject);
            }
        }
    }
}
