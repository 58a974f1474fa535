package io.serverlesspipeline.benchmark.command;

import io.serverlesspipeline.benchmark.micro.SampleRecords;
import io.serverlesspipeline.emulator.failure.LocalRunException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the microbenchmarks, which print the time and the allocated bytes for each record. */
final class MicroBenchmarks {
    private static final int FORKS = 2;
    private static final int ITERATIONS = 5;

    private MicroBenchmarks() {}

    static void run() {
        try {
            new Runner(new OptionsBuilder()
                            .include(SampleRecords.class.getPackageName())
                            .mode(Mode.AverageTime)
                            .timeUnit(TimeUnit.NANOSECONDS)
                            .forks(FORKS)
                            .warmupIterations(ITERATIONS)
                            .warmupTime(TimeValue.seconds(1))
                            .measurementIterations(ITERATIONS)
                            .measurementTime(TimeValue.seconds(1))
                            // The options of Lambda's managed runtimes.
                            .jvmArgs("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
                            .addProfiler(GCProfiler.class)
                            .build())
                    .run();
        } catch (RunnerException e) {
            throw new LocalRunException("The microbenchmarks failed: " + e.getMessage(), e);
        }
    }
}
