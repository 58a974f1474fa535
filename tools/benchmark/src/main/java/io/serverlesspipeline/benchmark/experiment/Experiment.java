package io.serverlesspipeline.benchmark.experiment;

import io.serverlesspipeline.benchmark.result.Results;
import java.io.IOException;

/** One benchmark. */
public interface Experiment {
    /** Returns how often everything is measured unless the user says otherwise. */
    int defaultRounds();

    /**
     * Measures.
     *
     * @param rounds how often
     * @throws io.serverlesspipeline.emulator.failure.LocalRunException if something is missing, or a function fails
     * @throws IOException if a process cannot be started or a file not be written
     * @throws InterruptedException if this thread is interrupted; what was started has been ended then
     */
    Results run(BenchmarkEnvironment laboratory, int rounds) throws IOException, InterruptedException;
}
