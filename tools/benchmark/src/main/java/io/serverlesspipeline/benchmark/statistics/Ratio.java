package io.serverlesspipeline.benchmark.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The ratio of two medians, with a confidence interval of 95 %.
 *
 * <p>The interval is the percentile bootstrap's (B. Efron, "Bootstrap Methods: Another Look at the Jackknife", 1979):
 * the rounds are drawn again, with replacement, and the ratio is taken of each drawing. Both sides of a round are drawn
 * together, because they were measured one right after the other, on a machine in the same state.
 *
 * @param estimate the ratio of the medians
 * @param low the interval's lower end
 * @param high the interval's upper end
 */
public record Ratio(double estimate, double low, double high) {
    private static final int DRAWINGS = 10_000;
    private static final double TAIL = 0.025;

    /** The same samples give the same interval each time. */
    private static final long SEED = 20260301;

    /**
     * Returns the ratio of {@code subject} to {@code baseline}.
     *
     * @param subject one sample a round
     * @param baseline one sample a round, of the same rounds
     * @throws IllegalArgumentException if there are no samples, or not as many of one as of the other
     */
    public static Ratio of(List<Double> subject, List<Double> baseline) {
        if (subject.size() != baseline.size()) {
            throw new IllegalArgumentException("There are " + subject.size() + " samples, but " + baseline.size()
                    + " of what they are compared with.");
        }
        SplittableRandom random = new SplittableRandom(SEED);
        int rounds = subject.size();
        double[] ratios = new double[DRAWINGS];
        double[] drawnSubject = new double[rounds];
        double[] drawnBaseline = new double[rounds];
        double estimate = Samples.median(subject) / Samples.median(baseline);
        for (int drawing = 0; drawing < DRAWINGS; drawing++) {
            for (int index = 0; index < rounds; index++) {
                int round = random.nextInt(rounds);
                drawnSubject[index] = subject.get(round);
                drawnBaseline[index] = baseline.get(round);
            }
            ratios[drawing] = Samples.median(drawnSubject) / Samples.median(drawnBaseline);
        }
        Arrays.sort(ratios);
        return new Ratio(estimate, ratios[(int) (TAIL * DRAWINGS)], ratios[(int) Math.ceil((1 - TAIL) * DRAWINGS) - 1]);
    }
}
