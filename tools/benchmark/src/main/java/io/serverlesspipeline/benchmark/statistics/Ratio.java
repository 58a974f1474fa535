package io.serverlesspipeline.benchmark.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The ratio of two medians, with a 95% confidence interval.
 *
 * <p>The interval is computed with the percentile bootstrap (B. Efron, "Bootstrap Methods: Another Look at the
 * Jackknife", 1979): it resamples the rounds with replacement and computes the ratio for each resample. The samples of
 * a round are resampled together, because they were measured in succession on a machine in the same state.
 *
 * @param estimate the ratio of the medians
 * @param low the interval's lower end
 * @param high the interval's upper end
 */
public record Ratio(double estimate, double low, double high) {
    private static final int RESAMPLES = 10_000;
    private static final double TAIL = 0.025;

    /** A fixed seed, so the same samples always produce the same interval. */
    private static final long SEED = 20260301;

    /**
     * Returns the ratio of {@code subject} to {@code baseline}.
     *
     * @param subject one sample for each round
     * @param baseline one sample for each of the same rounds
     * @throws IllegalArgumentException if there are no samples, or the numbers of samples differ
     */
    public static Ratio of(List<Double> subject, List<Double> baseline) {
        if (subject.size() != baseline.size()) {
            throw new IllegalArgumentException(
                    "The subject has " + subject.size() + " samples, but the baseline has " + baseline.size() + ".");
        }
        SplittableRandom random = new SplittableRandom(SEED);
        int rounds = subject.size();
        double[] ratios = new double[RESAMPLES];
        double[] resampledSubject = new double[rounds];
        double[] resampledBaseline = new double[rounds];
        double estimate = Samples.median(subject) / Samples.median(baseline);
        for (int resample = 0; resample < RESAMPLES; resample++) {
            for (int index = 0; index < rounds; index++) {
                int round = random.nextInt(rounds);
                resampledSubject[index] = subject.get(round);
                resampledBaseline[index] = baseline.get(round);
            }
            ratios[resample] = Samples.median(resampledSubject) / Samples.median(resampledBaseline);
        }
        Arrays.sort(ratios);
        return new Ratio(
                estimate, ratios[(int) (TAIL * RESAMPLES)], ratios[(int) Math.ceil((1 - TAIL) * RESAMPLES) - 1]);
    }
}
