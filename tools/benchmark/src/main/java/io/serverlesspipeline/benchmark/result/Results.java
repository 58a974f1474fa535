package io.serverlesspipeline.benchmark.result;

import io.serverlesspipeline.benchmark.statistics.Ratio;
import io.serverlesspipeline.benchmark.statistics.Samples;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything that one run of a benchmark has found out.
 *
 * @param benchmark the benchmark's name, such as {@code cold}
 * @param measuredAt when the run began, in UTC
 * @param machine the machine that it ran on
 * @param settings what else was fixed, such as the number of rounds and the versions of what was compared
 * @param series the samples
 */
public record Results(
        String benchmark, String measuredAt, Machine machine, Map<String, String> settings, List<Series> series) {
    public Results {
        settings = new TreeMap<>(settings);
        series = List.copyOf(series);
    }

    /**
     * Returns the samples of one quantity.
     *
     * @throws IllegalArgumentException if there are none
     */
    public List<Double> samples(String subject, String condition, String quantity) {
        return series.stream()
                .filter(one -> one.subject().equals(subject)
                        && one.condition().equals(condition)
                        && one.quantity().equals(quantity))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The results of the benchmark " + benchmark
                        + " hold no " + quantity + " of " + subject + " for " + condition + "."))
                .samples();
    }

    /** Returns the median of one quantity. */
    public double median(String subject, String condition, String quantity) {
        return Samples.median(samples(subject, condition, quantity));
    }

    /** Returns how one subject stands to another, under the same condition. */
    public Ratio ratio(String subject, String baseline, String condition, String quantity) {
        return Ratio.of(samples(subject, condition, quantity), samples(baseline, condition, quantity));
    }

    /** Returns the subjects, in the order in which they were measured. */
    public List<String> subjects() {
        return series.stream().map(Series::subject).distinct().toList();
    }

    /** Returns the conditions, in the order in which they were measured. */
    public List<String> conditions() {
        return series.stream().map(Series::condition).distinct().toList();
    }
}
