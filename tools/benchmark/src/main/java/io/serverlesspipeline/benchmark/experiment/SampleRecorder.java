package io.serverlesspipeline.benchmark.experiment;

import io.serverlesspipeline.benchmark.result.Machine;
import io.serverlesspipeline.benchmark.result.Results;
import io.serverlesspipeline.benchmark.result.Series;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Records samples while an experiment runs. */
final class SampleRecorder {
    private record Key(String subject, String condition, String quantity, String unit) {}

    private static final double ROUNDING_FACTOR = 1000;

    private final String benchmark;
    private final Instant begin = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final Machine machine;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final Map<Key, List<Double>> samples = new LinkedHashMap<>();

    SampleRecorder(String benchmark, int rounds) throws IOException {
        this.benchmark = benchmark;
        this.machine = Machine.current();
        setting("rounds", Integer.toString(rounds));
    }

    void setting(String name, String value) {
        settings.put(name, value);
    }

    /** Adds a sample, rounded to three decimal places. */
    void add(String subject, String condition, String quantity, String unit, double value) {
        samples.computeIfAbsent(new Key(subject, condition, quantity, unit), key -> new ArrayList<>())
                .add(Math.round(value * ROUNDING_FACTOR) / ROUNDING_FACTOR);
    }

    Results results() {
        List<Series> series = new ArrayList<>();
        samples.forEach((key, values) ->
                series.add(new Series(key.subject(), key.condition(), key.quantity(), key.unit(), values)));
        return new Results(benchmark, begin.toString(), machine, settings, series);
    }
}
