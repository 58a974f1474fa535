package io.serverlesspipeline.benchmark.experiment;

import io.serverlesspipeline.benchmark.result.Results;
import java.io.IOException;

/** A benchmark. */
public interface Experiment {
    /** Returns the default number of rounds. */
    int defaultRounds();

    /**
     * Runs the measurements.
     *
     * @param environment the environment to run in
     * @param rounds the number of rounds
     * @throws io.serverlesspipeline.emulator.failure.LocalRunException if a prerequisite is missing, or a function
     *     fails
     * @throws IOException if a process can't be started or a file can't be written
     * @throws InterruptedException if this thread is interrupted; started processes are stopped first
     */
    Results run(BenchmarkEnvironment environment, int rounds) throws IOException, InterruptedException;
}
