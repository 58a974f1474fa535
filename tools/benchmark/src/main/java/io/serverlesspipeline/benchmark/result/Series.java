package io.serverlesspipeline.benchmark.result;

import java.util.List;

/**
 * The samples of a quantity in the order of the rounds.
 *
 * @param subject the measured subject, such as {@code Python}
 * @param condition the condition, such as {@code plaintext}
 * @param quantity the quantity, such as {@code total}
 * @param unit its unit, such as {@code ms}
 * @param samples the samples
 */
public record Series(String subject, String condition, String quantity, String unit, List<Double> samples) {
    public Series {
        samples = List.copyOf(samples);
    }
}
