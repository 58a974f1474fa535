package io.serverlesspipeline.benchmark.experiment;

import io.serverlesspipeline.benchmark.function.Candidate;
import io.serverlesspipeline.benchmark.function.Candidates;
import io.serverlesspipeline.emulator.process.ExternalCommand;
import java.io.IOException;
import java.util.List;

/** The functions that are compared event by event. */
final class ComparedFunctions {
    private ComparedFunctions() {}

    /** Returns all of them, and records their versions. */
    static List<Candidate> all(BenchmarkEnvironment laboratory, SampleRecorder recorder)
            throws IOException, InterruptedException {
        Candidates contestants = laboratory.contestants();
        Candidate python = python(laboratory, recorder);
        recorder.setting("Java of the ordinary handler", System.getProperty("java.runtime.version"));
        return List.of(
                contestants.customRuntime(),
                contestants.managedRuntime(),
                python,
                contestants.ordinaryJava(),
                contestants.tunedJava());
    }

    /** Returns the Python handler, and records the version of its Python. */
    static Candidate python(BenchmarkEnvironment laboratory, SampleRecorder recorder)
            throws IOException, InterruptedException {
        Candidate python = laboratory.contestants().python(laboratory.progress());
        List<String> version =
                ExternalCommand.of(python.command().get(0), "--version").run().lines();
        recorder.setting("Python", String.join(" ", version).replace("Python ", ""));
        return python;
    }
}
