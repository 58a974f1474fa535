package io.serverlesspipeline.benchmark.experiment;

import io.serverlesspipeline.benchmark.function.Candidate;
import io.serverlesspipeline.benchmark.function.Candidates;
import io.serverlesspipeline.emulator.process.ExternalCommand;
import java.io.IOException;
import java.util.List;

/** The functions compared in the cold-start and warm-event benchmarks. */
final class ComparedFunctions {
    private ComparedFunctions() {}

    /** Returns all functions, and records their versions. */
    static List<Candidate> all(BenchmarkEnvironment environment, SampleRecorder recorder)
            throws IOException, InterruptedException {
        Candidates candidates = environment.candidates();
        Candidate python = python(environment, recorder);
        recorder.setting("Java of the ordinary handler", System.getProperty("java.runtime.version"));
        return List.of(
                candidates.customRuntime(),
                candidates.managedRuntime(),
                python,
                candidates.ordinaryJava(),
                candidates.tunedJava());
    }

    /** Returns the Python handler, and records its Python version. */
    static Candidate python(BenchmarkEnvironment environment, SampleRecorder recorder)
            throws IOException, InterruptedException {
        Candidate python = environment.candidates().python(environment.progress());
        List<String> version =
                ExternalCommand.of(python.command().get(0), "--version").run().lines();
        recorder.setting("Python", String.join(" ", version).replace("Python ", ""));
        return python;
    }
}
