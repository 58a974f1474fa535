package io.serverlesspipeline.benchmark.statistics;

import java.util.Arrays;
import java.util.List;

/** Summary statistics of samples. */
public final class Samples {
    private Samples() {}

    /**
     * Returns the median.
     *
     * @throws IllegalArgumentException if there are no samples
     */
    public static double median(List<Double> samples) {
        return median(samples.stream().mapToDouble(Double::doubleValue).toArray());
    }

    static double median(double[] samples) {
        if (samples.length == 0) {
            throw new IllegalArgumentException("The median requires at least one sample.");
        }
        double[] sorted = samples.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** Returns a quantile: the smallest sample such that at least the given share of the samples don't exceed it. */
    public static double quantile(List<Double> samples, double share) {
        double[] sorted =
                samples.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int index = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.max(0, index)];
    }
}
