package io.serverlesspipeline.benchmark.result;

import io.serverlesspipeline.benchmark.statistics.Ratio;
import io.serverlesspipeline.benchmark.statistics.Samples;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The results of a benchmark run.
 *
 * @param benchmark the benchmark's name, such as {@code cold}
 * @param measuredAt the start time of the run in UTC
 * @param machine the machine
 * @param settings other parameters, such as the number of rounds and the versions of the compared software
 * @param series the samples
 */
public record Results(
        String benchmark, String measuredAt, Machine machine, Map<String, String> settings, List<Series> series) {
    public Results {
        settings = new TreeMap<>(settings);
        series = List.copyOf(series);
    }

    /**
     * Returns the samples of a quantity.
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
                        + " contain no " + quantity + " of " + subject + " for " + condition + "."))
                .samples();
    }

    /** Returns the median of a quantity. */
    public double median(String subject, String condition, String quantity) {
        return Samples.median(samples(subject, condition, quantity));
    }

    /** Returns the ratio of a subject to a baseline under the same condition. */
    public Ratio ratio(String subject, String baseline, String condition, String quantity) {
        return Ratio.of(samples(subject, condition, quantity), samples(baseline, condition, quantity));
    }

    /** Returns the subjects in measurement order. */
    public List<String> subjects() {
        return series.stream().map(Series::subject).distinct().toList();
    }

    /** Returns the conditions in measurement order. */
    public List<String> conditions() {
        return series.stream().map(Series::condition).distinct().toList();
    }
}
