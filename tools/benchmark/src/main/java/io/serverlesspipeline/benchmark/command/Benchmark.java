package io.serverlesspipeline.benchmark.command;

import io.serverlesspipeline.benchmark.experiment.ColdStart;
import io.serverlesspipeline.benchmark.experiment.Experiment;
import io.serverlesspipeline.benchmark.experiment.ExtensionCost;
import io.serverlesspipeline.benchmark.experiment.FirstRun;
import io.serverlesspipeline.benchmark.experiment.LargeUploads;
import io.serverlesspipeline.benchmark.experiment.Memory;
import io.serverlesspipeline.benchmark.experiment.Throughput;
import io.serverlesspipeline.benchmark.experiment.WarmEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The benchmarks. */
enum Benchmark {
    COLD,
    WARM,
    THROUGHPUT,
    MEMORY,
    EXTENSION,
    PARALLEL,
    UP,
    MICRO;

    /** Returns the benchmark with a name, or empty if there is none. */
    static Optional<Benchmark> find(String name) {
        return Arrays.stream(values())
                .filter(benchmark -> benchmark.toString().equals(name))
                .findFirst();
    }

    /** Returns the benchmarks whose results are saved to files, which are all except the microbenchmarks. */
    static List<Benchmark> recorded() {
        return Arrays.stream(values())
                .filter(benchmark -> benchmark.experiment().isPresent())
                .toList();
    }

    /** Returns the experiment, or empty for the microbenchmarks, which JMH runs. */
    Optional<Experiment> experiment() {
        return switch (this) {
            case COLD -> Optional.of(new ColdStart());
            case WARM -> Optional.of(new WarmEvent());
            case THROUGHPUT -> Optional.of(new Throughput());
            case MEMORY -> Optional.of(new Memory());
            case EXTENSION -> Optional.of(new ExtensionCost());
            case PARALLEL -> Optional.of(new LargeUploads());
            case UP -> Optional.of(new FirstRun());
            case MICRO -> Optional.empty();
        };
    }

    /** Returns the name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
