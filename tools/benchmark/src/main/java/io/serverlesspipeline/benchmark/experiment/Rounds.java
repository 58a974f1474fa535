package io.serverlesspipeline.benchmark.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/**
 * Measures several subjects in turn, again and again, so that whatever else the machine does meets all of them. Each
 * round begins with another subject.
 */
final class Rounds {
    /** Measures one subject once. */
    interface Measurement<T> {
        void measure(T subject) throws IOException, InterruptedException;
    }

    private Rounds() {}

    static <T> void run(
            int rounds, List<T> subjects, String what, Consumer<String> progress, Measurement<T> measurement)
            throws IOException, InterruptedException {
        for (int round = 1; round <= rounds; round++) {
            progress.accept(what + ", round " + round + " of " + rounds);
            List<T> order = new ArrayList<>(subjects);
            Collections.rotate(order, round - 1);
            for (T subject : order) {
                measurement.measure(subject);
            }
        }
    }
}
