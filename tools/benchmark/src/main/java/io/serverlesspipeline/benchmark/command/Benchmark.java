package io.serverlesspipeline.benchmark.command;

import io.serverlesspipeline.benchmark.experiment.ColdStart;
import io.serverlesspipeline.benchmark.experiment.Experiment;
import io.serverlesspipeline.benchmark.experiment.FirstRun;
import io.serverlesspipeline.benchmark.experiment.Memory;
import io.serverlesspipeline.benchmark.experiment.Throughput;
import io.serverlesspipeline.benchmark.experiment.WarmEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The benchmarks, by the names that the command line knows. */
enum Benchmark {
    COLD,
    WARM,
    THROUGHPUT,
    MEMORY,
    UP,
    MICRO;

    /** Returns the one of a name, if there is one. */
    static Optional<Benchmark> named(String name) {
        return Arrays.stream(values())
                .filter(benchmark -> benchmark.toString().equals(name))
                .findFirst();
    }

    /** Returns those whose results are kept in files: all but the micro-benchmarks. */
    static List<Benchmark> recorded() {
        return Arrays.stream(values())
                .filter(benchmark -> benchmark.experiment().isPresent())
                .toList();
    }

    /** Returns the experiment; the micro-benchmarks are none, since JMH runs them. */
    Optional<Experiment> experiment() {
        return switch (this) {
            case COLD -> Optional.of(new ColdStart());
            case WARM -> Optional.of(new WarmEvent());
            case THROUGHPUT -> Optional.of(new Throughput());
            case MEMORY -> Optional.of(new Memory());
            case UP -> Optional.of(new FirstRun());
            case MICRO -> Optional.empty();
        };
    }

    /** Returns the name as the command line knows it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
